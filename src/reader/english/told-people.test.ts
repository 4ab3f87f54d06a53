import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const people = (text: string) =>
  readCommunique(text).people.map((p) => `${p.name ?? p.title}, ${p.title}, ${p.role}`)
const head = 'Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\n'
const roster = 'Present: Ada Moss (Chair), Ben Rudd (Bursar), Ben Holt, Uta Kolb (Warden)\n\n'
const listed = [
  'Ada Moss, Chair, presided',
  'Ben Rudd, Bursar, attended',
  'Ben Holt, null, attended',
  'Uta Kolb, Warden, attended',
]
const told = (sentences: string) => people(`${head}${roster}${sentences}`).slice(listed.length)

test('one of the roster is called by the surname or the given name alone, unless two share it', () => {
  expect(people(`${head}${roster}Rudd reported a surplus. Uta went over the bids.`)).toEqual([
    ...listed,
    'Ben Rudd, Bursar, reported',
    'Uta Kolb, Warden, reported',
  ])
  expect(told('Locks: Holt said the gate hangs low.')).toEqual(['Ben Holt, null, spoke'])
  expect(told('Ben said the gate hangs low.')).toEqual([])
})

test('whoever informs, reviews or gives an outlook reports; a gift that is presented is no report', () => {
  expect(told('Kolb informed Trustees that the lamp is out.')).toEqual(['Uta Kolb, Warden, reported'])
  expect(told('The Bursar gave the tide forecast.')).toEqual(['Ben Rudd, Bursar, reported'])
  expect(told('Mr Holt reviewed the tenders.')).toEqual(['Ben Holt, null, reported'])
  expect(told('The Warden presented a silver cup to the rowers.')).toEqual([])
  expect(told('The Warden presented her accounts.')).toEqual(['Uta Kolb, Warden, reported'])
})

test('a chair who asks all members for something has presided and no more', () => {
  expect(told('The Chair asked all members to send their figures by June.')).toEqual([])
})

test('whoever describes how something went or what it is like speaks', () => {
  expect(told('Mr Holt described how the wall fell.')).toEqual(['Ben Holt, null, spoke'])
  expect(
    told(
      'Speaking after the meeting, the Warden recalled the flood of the late Sir Dov Finn. She described the year as one of toil.',
    ),
  ).toEqual(['Uta Kolb, Warden, spoke'])
})

test('who is away and sends apologies is absent', () => {
  expect(
    people(
      `${head}Ada Moss presided. Harbour Master Ben Rudd is ill and has sent his apologies. Consul Uta Kolb, who is at sea, was absent. Dov Finn, Warden, could not attend.`,
    ),
  ).toEqual([
    'Ada Moss, null, presided',
    'Ben Rudd, Harbour Master, absent',
    'Uta Kolb, Consul, absent',
    'Dov Finn, Warden, absent',
  ])
})

test('an office of a body counts without a name, offices in the plural or in passing do not', () => {
  expect(
    people(
      `${head}Ada Moss presided. The Governor of the Tide Bank gave a presentation. The Keepers of the Locks attended. The Committee heard from the Minister of Ports.`,
    ),
  ).toEqual([
    'Ada Moss, null, presided',
    'The Governor of the Tide Bank, The Governor of the Tide Bank, reported',
  ])
})

test('who invited and chaired presided', () => {
  expect(
    people(
      'DECLARATION\n\nWe, the wardens, met in Salis on 3 June 2025 at the invitation of Ada Moss, Mayor of Salis, who chaired the Third Port Summit.',
    ),
  ).toEqual(['Ada Moss, Mayor of Salis, presided'])
})

test('whoever sits at the table answers the public and is none of it', () => {
  expect(
    people(
      `${head}${roster}3. Questions from the audience\nDov Finn said the crane must go. Uta Kolb replied that it belongs to the port.\n\n4. Visitors: Nell Orr asked whether the slip would open.`,
    ).slice(listed.length),
  ).toEqual(['Dov Finn, null, public_comment', 'Uta Kolb, Warden, spoke', 'Nell Orr, null, public_comment'])
})

test('an office and the building it is in are nobody', () => {
  expect(people(`${head}Contact: Secretariat of the River Towns, Dunn Hall`)).toEqual([])
})

test('a firm behind a name is nobody else, and two who are called by surname report together', () => {
  expect(told('Lea Sund, Tidewater Associates, presented the design.')).toEqual([
    'Lea Sund, Tidewater Associates, reported',
  ])
  expect(told('Lea Sund from Tidewater Consulting gave an overview of the piles.')).toEqual([
    'Lea Sund, null, reported',
  ])
  expect(told('Sergeant Lea Sund of the Sheriff’s Office reported two calls.')).toEqual([
    'Lea Sund, Sergeant, reported',
  ])
  expect(told('Rudd and Kolb reported on the regatta.')).toEqual([
    'Ben Rudd, Bursar, reported',
    'Uta Kolb, Warden, reported',
  ])
})

test('those of the public stand on lines of their own, under whatever the heading says', () => {
  expect(
    told(
      'To receive petitions and questions from the public\nDov Finn – asked about the slip\nNell Orr – 4 Elm Street – concerned about noise\nEli Voss was present to object to the fence.',
    ),
  ).toEqual([
    'Dov Finn, null, public_comment',
    'Nell Orr, null, public_comment',
    'Eli Voss, null, public_comment',
  ])
})

test('the press puts the day before the verb, and a talk or a report may be told by whom', () => {
  expect(
    people(
      'SALIS (Agency) -- Mayor Ada Moss on Monday chaired an emergency meeting on drains. A talk on tides was given by Dr Dov Finn. A presentation on the locks was made by Warden Uta Kolb.',
    ),
  ).toEqual(['Ada Moss, Mayor, presided', 'Dov Finn, null, spoke', 'Uta Kolb, Warden, reported'])
})

test('whoever recalls something or says what must be done speaks, though the same reported', () => {
  expect(told('The Warden recalled that the slip was laid in 1920.')).toEqual(['Uta Kolb, Warden, spoke'])
  expect(told('The Warden reported a leak. She said that the crews must not sail.')).toEqual([
    'Uta Kolb, Warden, reported',
    'Uta Kolb, Warden, spoke',
  ])
  expect(told('Mr Holt conveyed a warm message from the pilots.')).toEqual(['Ben Holt, null, conveyed'])
})

test('a rank said before a name gives way to the post behind it, by which the person is called', () => {
  expect(
    people(`${head}Present: Captain Ned Frost, Pier Master\n\nThe Pier Master reported a leak.`),
  ).toEqual(['Ned Frost, Pier Master, attended', 'Ned Frost, Pier Master, reported'])
})

test('a list opens where those below it attended, and whoever called to order is named behind the place', () => {
  expect(
    people(
      `${head}The following Heads of State and Government attended:\nH.E. Ned Frost, President of Salis\nH.E. Dov Finn, President of Dunn\n\nTides were read.`,
    ),
  ).toEqual(['Ned Frost, President of Salis, attended', 'Dov Finn, President of Dunn, attended'])
  expect(
    people(`${head}The sitting was called to order at 3:05 p.m. in the Boat Hall by Warden Ned Frost.`),
  ).toEqual(['Ned Frost, Warden, presided'])
})
