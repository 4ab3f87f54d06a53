import { expect, test } from 'vitest'
import type { Answer } from '../../api/client.ts'
import { answerOf, type Draft, faultsOf, figureOf, newId } from './draft.ts'

const demand = {
  paragraph: 'required' as const,
  figures: [{ name: '次数', unit: '次' }],
  evidence: 'required' as const,
}
const draft = (part: Partial<Draft> = {}): Draft => ({
  id: newId(),
  result: 'met',
  paragraph: '开了一次会。',
  figures: { 次数: '1' },
  evidence: [{ sha256: 'a', name: 'a.pdf' }],
  ...part,
})

test('finds nothing wrong with a draft that answers all that is asked', () => {
  expect(faultsOf(draft(), demand)).toEqual({})
})

test('names every field that is missing, with the problem the server would give', () => {
  expect(faultsOf(draft({ result: '', paragraph: ' ', figures: {}, evidence: [] }), demand)).toEqual({
    result: 'report.needsResult',
    paragraph: 'report.needsParagraph',
    'figure.次数': 'report.needsFigure',
    evidence: 'report.needsEvidence',
  })
})

test('refuses a figure below zero where the demand does not allow it', () => {
  const below = draft({ figures: { 次数: '-1' } })
  expect(faultsOf(below, demand)).toEqual({ 'figure.次数': 'report.figureNegative' })
  const change = { ...demand, figures: [{ name: '次数', unit: '次', mayBeNegative: true }] }
  expect(faultsOf(below, change)).toEqual({})
})

test('asks for a change, or a word why not, where a sent-back report is as it was', () => {
  const was = { ...answerOf(draft()), state: 'sentBack' } as Answer<'Report'>
  expect(faultsOf(draft(), demand, was)).toEqual({ paragraph: 'report.unchanged' })
  expect(faultsOf(draft({ figures: { 次数: '2' } }), demand, was)).toEqual({})
  expect(faultsOf(draft({ paragraph: '次数没有错，见会议记录。' }), demand, was)).toEqual({})
})

test('takes figures as people type them and refuses what is no number', () => {
  expect(['12', '１２', '1,200', '3.5', ' 7 '].map(figureOf)).toEqual([12, 12, 1200, 3.5, 7])
  expect(['', '十二', '1,2', '1e3', 'NaN', '--1'].map(figureOf)).toEqual(Array(6).fill(undefined))
})
