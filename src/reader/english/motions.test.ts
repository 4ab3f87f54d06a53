import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const read = (words: string) =>
  readCommunique(`Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\n${words}`).directives
const tasks = (words: string) =>
  read(words).map((d) => [d.ordinal, d.level, d.kind, d.responsible.join(' + ')])

test('numbers without a dot mark points where they run', () => {
  expect(
    tasks(
      '1 noted the chart;\n\n2 directed the Pilot to:\n\n2.1 mark the channel by 1 June;\n\n2.2 sound the bar;\n\n3 agreed that skippers must not race.',
    ),
  ).toEqual([
    ['2', 1, 'order', 'the Pilot'],
    ['2.1', 2, 'order', ''],
    ['2.2', 2, 'order', ''],
    ['3', 1, 'prohibition', 'skippers'],
  ])
})

test('a motion opens with that', () => {
  expect(
    tasks(
      'RESOLVED:\n(1) That the report be noted.\n(2) That the Pilot be requested to move the buoy.\n(3) That a further chart be drawn in June.',
    ),
  ).toEqual([
    ['(2)', 1, 'request', 'the Pilot'],
    ['(3)', 1, 'order', ''],
  ])
  expect(
    tasks('That Council directs the Pilot to:\na) inspect the pier monthly; and\nb) write to the mill.'),
  ).toEqual([
    ['', 1, 'order', 'the Pilot'],
    ['a)', 2, 'order', ''],
    ['b)', 2, 'order', ''],
  ])
  expect(
    tasks(
      'It was proposed by Cllr. Pell, seconded by Cllr. Holt and resolved that the Pilot prepare a chart.',
    ),
  ).toEqual([['', 1, 'order', 'the Pilot']])
})

test('what goes on after a clause has the actor in front of it', () => {
  expect(
    tasks(
      'In reply, the Harbour Master explained that the buoy was lost and undertook to buy another by June.',
    ),
  ).toEqual([['', 1, 'commitment', 'the Harbour Master']])
  expect(tasks('Skippers shall keep to the channel, and shall not race.')).toEqual([
    ['', 1, 'order', 'Skippers'],
  ])
})

test('whoever is in office promises for the office', () => {
  expect(tasks('The Harbour Master confirmed that the Pilot Office will issue the chart by 3 June.')).toEqual(
    [['', 1, 'commitment', 'the Pilot Office']],
  )
  expect(tasks('The Harbour Master warned that the current will grow again.')).toEqual([])
})

test('a rows of a table may stand between walls', () => {
  const [one] = read('| Ref | Action | Lead | Timescale |\n| 24/1 | Move the buoy | Pilot | 3 June 2025 |')
  expect([one!.ordinal, one!.responsible, one!.deadline]).toEqual(['24/1', ['Pilot'], '3 June 2025'])
})

test.each([
  'The Committee reaffirmed that the reform of the Harbour Council should lead to calm.',
  'The Mayor thanked the crew and invited him to visit the light.',
  'A resident asked when the Committee must mend the steps.',
])('lays nothing down: %s', (words) => {
  expect(tasks(words)).toEqual([])
})

test('a tale holds no directive', () => {
  expect(
    readCommunique(
      'The last lamp\n\nShe kept the light for years. Her mother held that a girl must learn to row. Visitors shall remember her. The boat she left to the school will carry children for years.',
    ).directives,
  ).toEqual([])
})

test('whoever issues a list speaks in it, and a pronoun may stand for a post', () => {
  const text = `Proceedings of the Quay Review Meeting held on 5 May 2025 in the Net Hall under the chairmanship of Ada Pell, Harbour Commissioner

After discussion, the following directions were issued by the Harbour Commissioner:

1. The Pilot shall mark the channel by 05.06.2025.

2. Skippers must not race.

The Harbour Commissioner thanked the crews. She asked the Warden to sound the bar.`
  expect(readCommunique(text).directives.map((d) => d.speaker)).toEqual(['Ada Pell', 'Ada Pell', 'Ada Pell'])
})
