import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const tasks = (text: string) =>
  readCommunique(text).directives.map((d) => [
    d.text.slice(0, 24),
    d.responsible.join(' + '),
    d.deadline ?? d.cadence,
  ])
const minutes = (body: string) => `Minutes of the Weir Committee\nHeld at Lock House on 5 May 2025\n\n${body}`

test('whoever must act bears the duty, whatever the noun; a thing, or who suffers the deed, does not', () => {
  expect(
    tasks(
      minutes(
        'Beekeepers shall label every hive. The diver must check the chains by 3 June. Parking fees must cover the upkeep. Boats must be moored at the quay.',
      ),
    ),
  ).toEqual([
    ['Beekeepers shall label e', 'Beekeepers', null],
    ['The diver must check the', 'The diver', '3 June'],
    ['Parking fees must cover ', '', null],
    ['Boats must be moored at ', '', null],
  ])
})

test('points of a declaration share the subject of its head, also in capitals', () => {
  const text = `OSTER DECLARATION
The Fourth Assembly of the Oster League, meeting in Oster on 3 March 2024,
RECALLING its charter;
1. URGES members to:
(i) open the locks at dawn;
(ii) publish tolls by 1 May 2024;
2. FURTHER REQUESTS the Registrar to report annually.`
  expect(tasks(text).map(([, who, when]) => [who, when])).toEqual([
    ['members', null],
    ['', null],
    ['', '1 May 2024'],
    ['the Registrar', 'annually'],
  ])
})

test('what a leader says must be done is laid down, what a member says is heard', () => {
  const text = minutes(
    'Minister Ada Holt said that ferrymen must carry lamps. Councillor Bram Pell said that the toll must fall.',
  )
  expect(readCommunique(text).directives.map((d) => [d.speaker, d.text])).toEqual([
    ['Ada Holt', 'ferrymen must carry lamps'],
  ])
})

test('rows of a table of actions are tasks with owner and day', () => {
  const text = minutes(
    'Actions\nNo. | Action | Owner | Due\n1 | Paint the gauge | Clerk, Treasurer | 9 June 2025\n2 | Send the log | Clerk | weekly',
  )
  expect(tasks(text).map(([, who, when]) => [who, when])).toEqual([
    ['Clerk + Treasurer', '9 June 2025'],
    ['Clerk', 'weekly'],
  ])
})

test('lines broken between words are one sentence', () => {
  const text = `WEIR COMMITTEE

The Committee met at Lock House on 5 May 2025. It directed the Lock
Keeper to publish the levels every Friday, and asked the Treasurer of
the Weir Fund to draft a budget by 1 July 2025 with the advice of the
auditors.`
  expect(tasks(text).map(([, who, when]) => [who, when])).toContainEqual(['the Lock Keeper', 'every Friday'])
})

test('a sentence that only names somebody and a deed is a task; what a member asks to know is none', () => {
  expect(
    tasks(
      minutes(
        'The Lock Keeper to oil the gates by Advent.\n\nCllr Bram Pell to ring the miller.\n\nCllr Ada Holt asked if the eels had come. Cllr Bram Pell asked that a lamp be hung. The Chair asked the Clerk to write to the mill. Vote of thanks to the crew.',
      ),
    ),
  ).toEqual([
    ['The Lock Keeper to oil t', 'The Lock Keeper', 'Advent'],
    ['Cllr Bram Pell to ring t', 'Cllr Bram Pell', null],
    ['The Chair asked the Cler', 'the Clerk', null],
  ])
})

test('items under a resolution are in the subjunctive; what is noted or only met again is none', () => {
  expect(
    tasks(
      minutes(
        'RESOLVED – That:\n(a) the Lock Keeper publish the levels before the first frost;\n(b) the report be noted.\n\nResolved that the Treasurer do call for tenders within 15 days. The Committee will next meet on 2 June.',
      ),
    ).map(([, who, when]) => [who, when]),
  ).toEqual([
    ['the Lock Keeper', 'the first frost'],
    ['the Treasurer', 'within 15 days'],
  ])
})

test('articles and capital numerals mark points; what is welcomed is none', () => {
  const text = `WEIR CONFERENCE
The Second Conference of the Weirs, meeting in Salis on 3 March 2024,
Article 1. Parties shall open their locks each spring. Skippers shall not race.
I. Welcome the new chart of the shoals;
V. Decide to found a school of pilots;
VI. Call for bargemen to carry lamps.`
  expect(readCommunique(text).directives.map((d) => [d.ordinal, d.level, d.kind])).toEqual([
    ['Article 1.', 1, 'order'],
    ['', 2, 'prohibition'],
    ['V.', 1, 'commitment'],
    ['VI.', 1, 'request'],
  ])
})

test('the time may be a season, a coming meeting or a quarter, or stand before what recurs', () => {
  const when = (words: string) => tasks(minutes(`The Clerk must ${words}.`))[0]![2]
  expect(
    [
      'mend the weir in the autumn',
      'report to the Third Plenary Assembly',
      'seek a grant within the first quarter of 2026',
      'return the keys at least ten working days before each sitting',
      'finish the wall by midsummer',
      'speak to the Weir Meeting House',
    ].map(when),
  ).toEqual([
    'the autumn',
    'the Third Plenary Assembly',
    'the first quarter of 2026',
    'ten working days before each sitting',
    'midsummer',
    null,
  ])
})

test('parts behind a semicolon hang on what was resolved; verbs may stand in capitals', () => {
  expect(
    tasks(
      minutes(
        'Resolved, That this Assembly calls on millers to mend their sluices; that the Pilots shall sound the bar by June; and that tolls be lowered. It was proposed by Cllr. Pell, seconded by Dr. Holt and resolved that the Clerk order a bell. The Board AGREED to renew the lease.',
      ),
    ).map(([, who, when]) => [who, when]),
  ).toEqual([
    ['millers', null],
    ['the Pilots', 'June'],
    ['', null],
    ['the Clerk', null],
    ['The Board', null],
  ])
})

test('neither the auxiliary nor who speaks is part of the actor; a time not set is none', () => {
  expect(
    tasks(
      minutes(
        'The Keeper of Tolls has been directed to mend the gate by June.\n\nShe said millers are required to log the flow.',
      ),
    ).map(([, who]) => who),
  ).toEqual(['The Keeper of Tolls', 'millers'])
  expect(
    tasks(minutes('Actions\nNo. | Action | Owner | Due\n1 | Paint the gauge | Clerk | Not set')),
  ).toEqual([[expect.any(String), 'Clerk', null]])
})
