import { expect, test } from 'vitest'
import { shorten, titleOf, titlesOf } from './directive-title.ts'

type Source = Parameters<typeof titleOf>[0]

const source = (text: string, rest: Partial<Source> = {}): Source => ({
  ...{ text, ordinal: '', modal: '', kind: 'order', responsible: [], deadline: null },
  ...rest,
})
const title = (text: string, rest: Partial<Source> = {}) => titleOf(source(text, rest))

test('is the core clause without ordinal and modal', () => {
  expect(title('一要抓好班子建设，支部书记要带头讲党课。', { ordinal: '一要', modal: '要' })).toBe(
    '抓好班子建设',
  )
  expect(title('三是要压实责任；四是…', { ordinal: '三是', modal: '要' })).toBe('压实责任')
  expect(title('（二）必须守住底线', { ordinal: '（二）', modal: '必须' })).toBe('守住底线')
})

test('leaves out who must act and by when, but keeps the topic', () => {
  const responsible = ['各级党组', '机关党委']
  expect(title('各级党组、机关党委要切实履行主体责任，层层传导压力', { modal: '要', responsible })).toBe(
    '切实履行主体责任',
  )
  expect(title('年底前，各级党组要完成整改', { modal: '要', responsible, deadline: '年底前' })).toBe(
    '完成整改',
  )
  expect(
    title('机关党委要在明年3月底前完成整顿。', {
      modal: '要',
      responsible: ['机关党委'],
      deadline: '明年3月底前',
    }),
  ).toBe('完成整顿')
  expect(title('信息预警要及时准确', { modal: '要' })).toBe('信息预警要及时准确')
})

test('never turns a ban into its opposite', () => {
  expect(title('不得擅自停工，确保安全', { modal: '不得', kind: 'prohibition' })).toBe('不得擅自停工')
})

test('joins clauses that are too short to tell anything', () => {
  expect(title('要抓紧，把任务落到支部', { modal: '要' })).toBe('抓紧，把任务落到支部')
})

test('has at most 24 letters in Chinese and 60 in English, and shows where it was cut', () => {
  const long = title('要推动机关基层党组织全面进步全面过硬不断增强政治功能和组织功能建设', { modal: '要' })
  expect([...long]).toHaveLength(24)
  expect(long.endsWith('…')).toBe(true)

  const english = title(
    'The Secretariat shall prepare a comprehensive report on the implementation of the plan of action.',
    {
      modal: 'shall',
      responsible: ['The Secretariat'],
    },
  )
  expect(english).toBe('prepare a comprehensive report on the implementation of…')
  expect(english.length).toBeLessThanOrEqual(60)
})

test('shows of two that would be cut to the same what tells them apart', () => {
  const kinds = ['sewage', 'garbage', 'sewage']
  const texts = kinds.map(
    (kind) => `ensure that all berths are equipped with reception facilities for ${kind}`,
  )
  expect(titlesOf([...texts, 'publish a statement'].map((text) => source(text)))).toEqual([
    '…berths are equipped with reception facilities for sewage',
    '…berths are equipped with reception facilities for garbage',
    '…berths are equipped with reception facilities for sewage',
    'publish a statement',
  ])
  expect(titlesOf([texts[0], texts[0]].map((text) => source(text ?? '')))).toEqual([
    title(texts[0] ?? ''),
    title(texts[0] ?? ''),
  ])
  const lasting = '推动机关基层党组织全面进步全面过硬不断增强政治功能和组织'
  for (const one of titlesOf([`${lasting}功能`, `${lasting}能力`].map((text) => source(text)))) {
    expect(one).toMatch(/^….+组织(功能|能力)$/)
    expect([...one].length).toBeLessThanOrEqual(24)
  }
})

test('is never empty and never half a character', () => {
  expect(title('要', { modal: '要' })).toBe('要')
  expect(title('，，', { modal: '' })).toBe('，，')
  expect(shorten('𠮷'.repeat(30), 24)).toBe(`${'𠮷'.repeat(23)}…`)
})
