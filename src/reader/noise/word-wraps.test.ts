import { expect, test } from 'vitest'
import { applyChanges } from './layer.ts'
import { wordWrapChanges } from './word-wraps.ts'

const joined = (text: string) => applyChanges(text, wordWrapChanges(text)).text

test('a long line that stops inside a sentence goes on where small letters follow', () => {
  const line = 'The committee decided that the chief engineer shall report'
  expect(joined(`${line}\non the pumps by 3 June.\nIt also thanked the staff.`)).toBe(
    `${line} on the pumps by 3 June.\nIt also thanked the staff.`,
  )
})

test('a line is not joined to an item, a cell, a heading or a sentence of its own', () => {
  const line = 'The committee decided that the chief engineer shall report'
  for (const next of ['(a) on the pumps', 'pumps | gates', 'Pumps and gates', '', '- pumps', '关于水泵'])
    expect(joined(`${line}\n${next}`)).toBe(`${line}\n${next}`)
  expect(joined('Present:\nthe chair')).toBe('Present:\nthe chair')
})

test('lines broken at a fixed width are joined where the next word would not have fitted', () => {
  const text = 'It was agreed that the\nBoard Secretary writes\nto Members every March\nand that they answer.'
  expect(joined(text)).toBe(text.replaceAll('\n', ' '))
})
