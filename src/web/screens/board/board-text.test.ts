import { beforeAll, expect, test, vi } from 'vitest'
import { type BoardRow, sumOf } from '../../../domain/board.ts'
import { cellNames } from '../../../domain/tally.ts'
import type { Answer } from '../../api/client.ts'
import { app } from '../../words/en/app.ts'
import { report } from '../../words/en/report.ts'
import { speak } from '../../words/t.ts'
import { boardText } from './board-text.ts'

type Board = Answer<'Board'>

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} })
  speak('en', { ...app, ...report })
  return () => vi.unstubAllGlobals()
})

/** A row in which so many of so many have reported on directive 1. */
function rowOf(reported: number, bound: number): BoardRow {
  const numbers = cellNames.map(
    (name) => ({ bound, reported, underway: bound - reported })[name as string] ?? 0,
  )
  return { cells: { 1: numbers }, total: numbers }
}

const rows = [rowOf(3, 4), rowOf(1, 4), rowOf(2, 4)]
const [own, rest] = [rowOf(1, 1), rowOf(0, 2)]
const board = {
  cellNames: [...cellNames],
  directives: [{ id: 1, ordinal: '1.', title: 'Train' }],
  rows: rows.map((row, i) => ({ ...row, org: { id: i + 1, name: `Org ${i + 1}` } })),
  own,
  rest,
  total: sumOf([...rows, own, rest], cellNames.length),
  childCount: 4,
} as unknown as Board

const linesOf = (text: string) => text.split('\n').map((line) => line.split('\t'))

test('a board is copied with all that stands below its rows, so that the rows add up to the last', () => {
  expect(linesOf(boardText(board, null))).toEqual([
    [
      'Organisation',
      '1. Train · Reported',
      '1. Train · Obligations',
      'Total · Reported',
      'Total · Obligations',
    ],
    ['Org 1', '3', '4', '3', '4'],
    ['Org 2', '1', '4', '1', '4'],
    ['Org 3', '2', '4', '2', '4'],
    ['1 other organisation', '0', '2', '0', '2'],
    ['(own)', '1', '1', '1', '1'],
    ['Total', '7', '15', '7', '15'],
  ])
})

test('a board is copied in the order in which its rows stand', () => {
  const names = (sort: Parameters<typeof boardText>[1]) =>
    linesOf(boardText(board, sort)).map(([name]) => name)
  expect(names({ column: '1', isUp: true }).slice(1, 4)).toEqual(['Org 2', 'Org 3', 'Org 1'])
  expect(names({ column: 'total', isUp: false }).slice(1, 4)).toEqual(['Org 1', 'Org 3', 'Org 2'])
})
