import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const spoken = (text: string) =>
  readCommunique(text).directives.map(({ speaker, text: words }) => [speaker, words.slice(0, 26)])

const briefing = `NEWS RELEASE

Ports Minister, Senator the Honourable Ada Pell, addressed reporters at the post-Cabinet press briefing at Elm House on 18 September 2024. She was joined by the Minister of Fisheries, Mr Ben Rudd.

Senator Pell said that storms had come early.

Cabinet has instructed the Ports Agency to light every quay by June, she said. Skippers must keep the fairway clear.

Mr. Rudd said that nets were in short supply. Boats are to be listed by 3 May. On storms, he said harbour masters should close the bar early.

Senator Pell disclosed that the bill was ready. The Registrar has been asked to print it by May.

She urged owners to write to the Ministry by 11 October.
`

test('where the press reports, whoever speaks goes on speaking', () => {
  expect(readCommunique(briefing).directives.map(({ speaker }) => speaker)).toEqual([
    'Ada Pell',
    'Ada Pell',
    'Ben Rudd',
    'Ben Rudd',
    'Ada Pell',
    'Ada Pell',
  ])
})

test('in minutes the body lays down what follows a report', () => {
  expect(
    spoken(
      'Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\nPresent: Ada Pell (Chair), Ben Rudd (Harbour Master)\n\nMr Rudd said that the wall had cracked. The Engineer must inspect it by June.',
    ),
  ).toEqual([['Council', 'The Engineer must inspect ']])
})

test('a Cabinet of Ministers is a Cabinet', () => {
  expect(
    spoken(
      'Decisions\n\nThe Cabinet of Ministers decided to close the pier. The Department of Ports shall tell the public by 3 May.',
    ),
  ).toContainEqual(['Cabinet', 'The Department of Ports sh'])
})
