import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const long = 'The lane runs down to the water between two walls of slate. '.repeat(12)

test.each([
  [
    'a history',
    `A short history of the Hollin Drainage Board\n\nThe first Board sat in 1791 and resolved that no man should cut peat by the sluice. In 1832, in 1849 and again in 1871 it met to say the same. The Board must keep the bank, said the Act of 1903.\n${long}`,
  ],
  [
    'the duties of an office',
    `Job description: Harbour Clerk\n\nThe Clerk must keep the register of moorings. The Clerk shall issue receipts on the day.\n1. Answer letters within five days.\n2. Open the office by nine.\n${long}`,
  ],
  [
    'a feature',
    `The woman who keeps the tide\n\nBy Esther Rowe | Weekend | 3 May 2025\n\nYou must come at low water. She will tell you that the steps were cut by hand, and that a visitor should wear boots.\n${long}`,
  ],
])('%s lays nothing down, and has no day of a meeting', (_, text) => {
  const draft = readCommunique(text)
  expect(draft.directives).toEqual([])
  expect(draft.date).toBeNull()
})

test('minutes that look back stay minutes', () => {
  const draft = readCommunique(
    'Minutes of the Heritage Committee held on 4 June 2025\n\nPresent: Ada Pell (Chair), Tom Rudd\n\nMembers heard of the floods of 1791, 1832, 1849 and 1903. The Clerk shall copy the maps by 1 July.',
  )
  expect(draft.directives).toHaveLength(1)
})
