import { expect, test } from 'vitest'
import { piecesOf } from './spans.ts'

const directive = (id: number, ...spans: [number, number][]) => ({ id, spans })

test('cuts a text so that every piece knows its directives, the innermost last', () => {
  const pieces = piecesOf('前言一要甲乙。', [directive(1, [2, 7]), directive(2, [4, 6])])

  expect(pieces).toEqual([
    { start: 0, text: '前言', ids: [] },
    { start: 2, text: '一要', ids: [1] },
    { start: 4, text: '甲乙', ids: [1, 2] },
    { start: 6, text: '。', ids: [1] },
  ])
})

test('gives the whole text back, whatever the spans', () => {
  const text = '会议要求，一要甲；二要乙。'
  const pieces = piecesOf(text, [directive(1, [5, 8], [9, 12]), directive(2, [9, 40]), directive(3)])

  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})
