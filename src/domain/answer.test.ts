import { expect, test } from 'vitest'
import { mayFigureBe, saySame } from './answer.ts'

const answer = {
  result: 'met',
  paragraph: '开了一次会。',
  figures: { 次数: 1, 人数: 30 },
  evidence: ['a', 'b'],
}

test('takes a figure below zero only where the demand says so', () => {
  expect(mayFigureBe({}, 0)).toBe(true)
  expect(mayFigureBe({}, -1)).toBe(false)
  expect(mayFigureBe({ mayBeNegative: false }, -0.5)).toBe(false)
  expect(mayFigureBe({ mayBeNegative: true }, -1)).toBe(true)
})

test('knows an answer again whatever the order of its files and figures and the spaces around its words', () => {
  const again = {
    ...answer,
    paragraph: ' 开了一次会。\n',
    figures: { 人数: 30, 次数: 1 },
    evidence: ['b', 'a'],
  }
  expect(saySame(answer, again)).toBe(true)
})

test.each([
  ['result', { result: 'partly' }],
  ['words', { paragraph: '开了两次会。' }],
  ['figure', { figures: { 次数: 2, 人数: 30 } }],
  ['figure left out', { figures: { 次数: 1 } }],
  ['file more', { evidence: ['a', 'b', 'c'] }],
  ['file less', { evidence: ['a'] }],
])('tells an answer with another %s apart', (_, part) => {
  expect(saySame(answer, { ...answer, ...part })).toBe(false)
})
