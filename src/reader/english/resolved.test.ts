import { describe, expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const read = (words: string) =>
  readCommunique(`Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\n${words}`).directives
const tasks = (words: string) =>
  read(words).map((d) => [d.kind, d.responsible.join(' + '), d.deadline ?? d.cadence])

describe('what lays down', () => {
  test.each([
    [
      'It was agreed that the Bursar would send the letters by 3 June.',
      ['commitment', 'the Bursar', '3 June'],
    ],
    ['It was unanimously agreed to buy a second dinghy.', ['commitment', '', null]],
    ['RESOLVED: That the Bursar obtain two tenders before Easter.', ['order', 'the Bursar', 'Easter']],
    ['AGREED that the slip be cleared within a fortnight.', ['order', '', 'within a fortnight']],
    ['Agreed: Bursar to write to the ferry company.', ['order', 'Bursar', null]],
    ['The Committee voted to direct the Pilot to sound the bar weekly.', ['order', 'the Pilot', 'weekly']],
    ['The Bursar undertook to report back in June.', ['commitment', 'The Bursar', 'June']],
    ['No skipper shall moor at the steps.', ['prohibition', '', null]],
    ['Under no circumstances may swimmers use the lock.', ['prohibition', '', null]],
    ['Anglers are not permitted to fish from the bridge.', ['prohibition', 'Anglers', null]],
    ['We shall dredge the basin by 2031.', ['commitment', 'We', '2031']],
    ['All nets must be checked by the Warden every spring.', ['order', 'the Warden', 'every spring']],
    ['The last instalment is to be paid within 30 days.', ['order', '', 'within 30 days']],
    [
      'We task the Secretariat, in collaboration with the River Bank, with drafting a code by 2027.',
      ['order', 'the Secretariat + the River Bank', '2027'],
    ],
    [
      'Owners whose permits have lapsed must surrender their plates by 1 July.',
      ['order', 'Owners whose permits have lapsed', '1 July'],
    ],
  ])('%s', (words, task) => {
    expect(tasks(words)).toEqual([task])
  })

  test('whoever else is named behind an and has a task of its own', () => {
    expect(
      tasks(
        'The Committee instructed the Pilot to mark the channel by 1 June, and lock keepers to log every vessel daily.',
      ),
    ).toEqual([
      ['order', 'the Pilot', '1 June'],
      ['order', 'lock keepers', 'daily'],
    ])
    expect(
      tasks(
        'They asked the Surveyor to send a draft by 1 May 2026, and to send the final chart by 1 July 2026.',
      ),
    ).toEqual([
      ['request', 'the Surveyor', '1 May 2026'],
      ['request', '', '1 July 2026'],
    ])
  })

  test('a phrase set in commas leaves the subject where it is', () => {
    const [one] = read('The Committee, having heard the divers, asked the Pilot to move the buoy.')
    expect(one!.text).toMatch(/^The Committee, having heard/)
  })
})

test.each([
  'The rower had asked the Committee to waive the fee.',
  'Members noted that owners must pay from next year.',
  'The Bursar thanked the cooks, who had been asked to serve eighty.',
  'In the old days the miller was ordered to close the gate.',
  'The Committee recommended that the toll should rise.',
  'Heavy showers will reach the coast by Friday.',
  'The new quay will open on 1 June.',
  'It was resolved to approve the accounts.',
  'The Pilot explained the rules, which came in last year and oblige every boat to carry a lamp.',
])('lays nothing down: %s', (words) => {
  expect(tasks(words)).toEqual([])
})

test('items go on under their colon, roman or lettered, with a verb of their own kind', () => {
  expect(
    tasks(
      'We commit to:\n(i) phasing out lead weights by 2028;\n(ii) paying for the lights; and\n(iii) sounding the bar monthly.',
    ),
  ).toEqual([
    ['commitment', 'We', null],
    ['commitment', '', '2028'],
    ['commitment', '', null],
    ['commitment', '', 'monthly'],
  ])
  expect(
    read(
      '4. The Committee directed:\n(a) the Pilot to mark the channel;\n(b) the Bursar to pay the divers by 9 June.',
    ).map((d) => [d.ordinal, d.responsible[0]]),
  ).toEqual([
    ['(a)', 'the Pilot'],
    ['(b)', 'the Bursar'],
  ])
})
