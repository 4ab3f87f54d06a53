import { describe, expect, test } from 'vitest'
import { dayOfWords } from './day-words.ts'
import type { Calendar } from './pack-calendar.ts'
import { cadenceOf, seedTerms } from './suggest-terms.ts'

const names = (name: string) => ({ 'zh-Hans': name, 'zh-Hant': name, en: name })
const calendar: Calendar = {
  weekend: [6, 7],
  years: [
    {
      year: 2026,
      isKnown: true,
      source: 'test',
      holidays: [
        { names: names('国庆节、中秋节'), from: '2026-10-01', to: '2026-10-08' },
        { names: names('劳动节'), from: '2026-05-01', to: '2026-05-05' },
      ],
      makeUpDays: ['2026-05-09'],
    },
    { year: 2027, isKnown: false, note: names('open') },
  ],
}
const on = (heldOn: string | null) => ({ heldOn, calendar })

describe('the last day that words allow', () => {
  test.each([
    ['2026年6月30日前', '2026-06-30'],
    ['二〇二六年六月三十日', '2026-06-30'],
    ['中華民國115年6月5日', '2026-06-05'],
    ['9月18日前', '2026-09-18'],
    ['于10月15日前', '2026-10-15'],
    ['6月底前', '2026-06-30'],
    ['今年10月底前', '2026-10-31'],
    ['三月底前', '2026-03-31'],
    ['本月20日前', '2026-03-20'],
    ['本（3）月底前', '2026-03-31'],
    ['明（3）日24时前', '2026-03-03'],
    ['年底前', '2026-12-31'],
    ['年内', '2026-12-31'],
    ['明年年底前', '2027-12-31'],
    ['2030年底前', '2030-12-31'],
    ['今年上半年', '2026-06-30'],
    ['明年上半年', '2027-06-30'],
    ['第二季度', '2026-06-30'],
    ['一季度', '2026-03-31'],
    ['一周内', '2026-03-09'],
    ['会后一个月内', '2026-04-02'],
    ['一年之内', '2027-03-02'],
    ['会后10个工作日内', '2026-03-16'],
    ['20个工作日内', '2026-03-30'],
    ['国庆节前', '2026-09-30'],
    ['國慶前', null],
    ['国庆前', '2026-09-30'],
    ['15 November', '2026-11-15'],
    ['by 30 September 2024', '2024-09-30'],
    ['March 31, 2026', '2026-03-31'],
    ['the end of March', '2026-03-31'],
    ['the end of the year', '2026-12-31'],
    ['within ten days', '2026-03-12'],
    ['within 3 months', '2026-06-02'],
  ])('%s, said on 2 March 2026, is %s', (words, day) => {
    expect(dayOfWords(words, on('2026-03-02'))).toBe(day)
  })

  test.each([
    '即日起',
    '汛期到来之前',
    '开学前',
    '公示期满后7个工作日内',
    '使用日30天前',
    '9月中旬前',
    '次月5日前',
    '八號風球懸掛時',
    '今日黃昏前',
    'our next meeting',
    'the October meeting',
    'the end of the financial year',
    '2030',
    '底前',
    '6月31日前',
    '13月1日前',
    '2月30日',
    '',
    '本（6）月底前',
    '明（28）日前',
    '1月底前',
  ])('%s fixes none', (words) => {
    expect(dayOfWords(words, on('2026-03-02'))).toBeNull()
  })

  test('lies in the next year only when that is near', () => {
    expect(dayOfWords('1月15日前', on('2026-12-20'))).toBe('2027-01-15')
    expect(dayOfWords('11月底前', on('2026-12-20'))).toBeNull()
  })

  test('is not counted in workdays of a year whose holidays are not known', () => {
    expect(dayOfWords('20个工作日内', on('2026-12-20'))).toBeNull()
  })

  test('is known without the day of the conference only where the year is printed', () => {
    expect(dayOfWords('2026年6月底前', on(null))).toBe('2026-06-30')
    for (const words of ['6月底前', '年底前', '明年上半年', '一周内', '春节前'])
      expect(dayOfWords(words, on(null))).toBeNull()
  })
})

test.each([
  ['每周', 'weekly', null],
  ['每週五', 'weekly', 5],
  ['every Friday', 'weekly', 5],
  ['每月28日前', 'monthly', 28],
  ['每月不少于二十天', 'monthly', null],
  ['按月', 'monthly', null],
  ['每月底', 'monthly', 31],
  ['每季度末', 'quarterly', 31],
  ['每半年', 'halfYearly', null],
  ['每年', 'yearly', null],
  ['annually', 'yearly', null],
])('%s is a cadence: %s, day %s', (words, every, dueDay) => {
  expect(cadenceOf(words)).toEqual({ every, dueDay })
})

test.each(['每天16时前', '逐日', '每日两次', '每旬', '每班'])('%s is none', (words) => {
  expect(cadenceOf(words)).toBeNull()
})

describe('suggested terms', () => {
  const pack = { calendar, kinds: [], levels: [] }
  const directive = {
    responsible: ['各级党组'],
    inherited: ['机关党委'],
    deadline: '年底前',
    cadenceRead: '每月10日前',
  }

  test('take the cadence until the deadline, and leave open what was not read', () => {
    const terms = seedTerms(directive, { orgId: 7, heldOn: '2026-03-02' }, pack)
    expect(terms).toEqual({
      scope: null,
      responsibilities: [{ tier: 'principal', text: '各级党组' }],
      cadence: { every: 'monthly', dueDay: 10, from: null, until: '2026-12-31' },
      demand: { paragraph: 'wanted', figures: [], evidence: 'none' },
    })
  })

  test('never invent a day', () => {
    const bare = { responsible: [], inherited: ['机关党委'], deadline: '年底前', cadenceRead: null }
    expect(seedTerms(bare, { orgId: 7, heldOn: null }, pack)).toMatchObject({
      responsibilities: [{ text: '机关党委' }],
      cadence: { every: 'once', dueOn: null },
    })
  })
})
