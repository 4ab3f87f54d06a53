import { describe, expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const read = (words: string) =>
  readCommunique(`Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\n${words}`).directives
const tasks = (words: string) =>
  read(words).map((d) => [d.kind, d.responsible.join(' + '), d.text.slice(0, 22)])

describe('the verb that resolves is the operative one where its clause has none', () => {
  test.each([
    ['It was resolved that the Pilot sound the bar.', ['was resolved', 'It was resolved that']],
    ['RESOLVED that the buoy be moved by June.', ['RESOLVED', 'RESOLVED that the']],
    ['The Committee agreed that the Pilot answer the mill.', ['agreed', 'The Committee agreed']],
    ['It was resolved that the Pilot shall sound the bar.', ['shall', 'the Pilot shall']],
    ['RESOLVED that the Pilot be asked to move the buoy.', ['be asked', 'the Pilot be asked']],
  ])('%s', (words, [modal, start]) => {
    const [one] = read(words)
    expect([one!.modal, one!.text.startsWith(start!)]).toEqual([modal, true])
  })
})

test('two who are named are two, and a plan is nobody', () => {
  expect(tasks('ACTION: Mr Pell and Mrs Holt to row the skiff home.')).toEqual([
    ['order', 'Mr Pell + Mrs Holt', expect.any(String)],
  ])
  expect(tasks('Mr Pell asked Rev. Holt to bless the nets.')).toEqual([
    ['request', 'Rev. Holt', expect.any(String)],
  ])
  expect(tasks('The Chair requested that the chart show the new shoals.')).toEqual([
    ['request', '', expect.any(String)],
  ])
})

test('what is yet to be adopted is taken on, what is signed or adopted is settled', () => {
  expect(tasks('The Ministers agreed to adopt a common lamp by 1 May 2027.')).toEqual([
    ['commitment', 'The Ministers', 'The Ministers agreed t'],
  ])
  expect(tasks('The Ministers agreed to the sale of the barge.')).toEqual([])
  expect(tasks('The Ministers agreed to adopt the report.')).toEqual([])
  expect(tasks('Asked whether the tolls would rise, the Minister smiled.')).toEqual([])
})

test('behind a recital a body lays down, and a state or a district acts by its verb', () => {
  expect(
    tasks('Convinced that clear charts save lives, we instruct our pilots to sound the bar each spring.'),
  ).toEqual([['order', 'our pilots', 'we instruct our pilots']])
  expect(tasks('Each jurisdiction will host a crew. The Commonwealth will station a tug at Salis.')).toEqual([
    ['commitment', 'Each jurisdiction', 'Each jurisdiction will'],
    ['commitment', 'The Commonwealth', 'The Commonwealth will '],
  ])
})

test('in a list of actions somebody and what is due are a task', () => {
  expect(
    tasks(
      'The following follow-up items were assigned:\n1. Harbour Master Pell: new chart, due March 3\n2. Warden Holt: list of lamps, due May 4',
    ).map(([, who]) => who),
  ).toEqual(['Harbour Master Pell', 'Warden Holt'])
})

test('a leader called by the family name bids, and semicolons go on', () => {
  const text = `Province readies its ferries

HEYUAN, Dec. 9 (Agency) -- A provincial meeting on ferries was held in Heyuan on December 8. Zhou Qiming, governor of the province, attended the meeting and made a speech.

Zhou called for greater efforts to train pilots. On wages, Zhou said county port offices should publish their tables by May. He demanded that skippers log every crossing; that harbour offices answer calls within an hour; and that the logs be kept for a year.

Zhou put forward two points. First, safety should come before speed, and the port bureau should lend out lamps. Second, crews must rest each Monday.

More efforts should be made to mend the old quays, Zhou said.
`
  expect(
    readCommunique(text).directives.map((d) => [d.ordinal, d.level, d.kind, d.responsible.join()]),
  ).toEqual([
    ['', 1, 'request', ''],
    ['', 1, 'order', 'county port offices'],
    ['', 1, 'order', 'skippers'],
    ['', 1, 'order', 'harbour offices'],
    ['', 1, 'order', ''],
    ['First', 1, 'order', ''],
    ['', 2, 'order', 'the port bureau'],
    ['Second', 1, 'order', 'crews'],
    ['', 1, 'order', ''],
  ])
})
