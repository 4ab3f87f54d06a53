import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const head = 'Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\n'
const people = (text: string) =>
  readCommunique(text).people.map((p) => `${p.name ?? p.title}, ${p.title}, ${p.role}`)

test('whoever is quoted speaks, behind the words as before them', () => {
  expect(
    people(
      'ORBURN, May 2, 2024 - Premier Ada Pell and her cabinet concluded a two-day retreat today in Orburn.\n\n"Ferries come first," said Premier Pell. "We must mend them."\n\nMinister of Ports Ben Rudd will lead the work.\n\n"Nobody is forgotten," said Rudd.',
    ),
  ).toEqual(['Ada Pell, Premier, attended', 'Ada Pell, Premier, spoke', 'Ben Rudd, Minister of Ports, spoke'])
})

test('a post leads to whoever was named without a part before', () => {
  expect(
    people(
      'Press release\n\nMinister Pell secures approval for new quays\n\nThe Minister for Ports, Ada Pell, has secured the approval of Government for a quay scheme at its weekly meeting on 4 May 2024.\n\nSpeaking after the meeting, the Minister said:\n\n"Local authorities must apply early."\n\nThe Minister of State with responsibility for Islands, Ben Rudd, added:\n\n"It is time."',
    ),
  ).toEqual([
    'Ada Pell, Minister for Ports, spoke',
    'Ben Rudd, Minister of State with responsibility for Islands, spoke',
  ])
})

test.each([
  ['The Minister for Ports, the Honourable Ada Pell, was overseas on official business.', 'absent'],
  ['The Minister for Ports, the Honourable Ada Pell, was off island and sent an apology.', 'absent'],
  ['On the ferries, Ports Minister Ada Pell informed Cabinet that two were laid up.', 'reported'],
  ['The Harbour Engineer, Ada Pell, reviewed the bids for the pump.', 'reported'],
  [
    'The Harbour Engineer, Ada Pell, introduced the application and advised that nobody objected.',
    'reported',
  ],
  ['Deputy Mayor Ada Pell asked all departments to hand in their plans.', 'spoke'],
  ['In her opening address the Secretary General, Ada Pell, thanked the pilots.', 'spoke'],
  ['Mayor Ben Rudd called the meeting to order with Commissioner Ada Pell present.', 'attended'],
  ['Ms Ada Pell, agent for the applicant, spoke in support.', 'public_comment'],
  ['7. Public comment. Ada Pell said that her bill was wrong.', 'public_comment'],
])('%s', (sentence, role) => {
  expect(
    readCommunique(head + sentence)
      .people.filter((one) => one.name === 'Ada Pell')
      .map((one) => one.role),
  ).toEqual([role])
})

test('two leaders who hold talks attend them', () => {
  expect(
    people(
      'Joint Statement by the President of Salis and the President of Oden\n\nOrburn, 5 May 2024\n\n1. At the invitation of the President of Salis, Ms Ada Pell, the President of Oden, Mr Ben Rudd, paid a visit to Salis on 5 May 2024. The two leaders held talks in Orburn.\n\n2. They agreed to build a quay.',
    ),
  ).toEqual(['Ada Pell, President of Salis, attended', 'Ben Rudd, President of Oden, attended'])
})

test('whoever reports goes on saying so, and a farmer whom the press asks takes no part', () => {
  expect(
    people(
      `${head}Harbour Engineer Ada Pell reported that the pump was mended. She said that the crane is next.\nFarmer Ben Rudd, from Salis, said he had sown.`,
    ),
  ).toEqual(['Ada Pell, Harbour Engineer, reported'])
})
