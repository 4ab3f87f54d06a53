import { expect, test } from 'vitest'
import { initialsOf, lookUpOf, soughtOf } from './sought.ts'

const org = {
  name: '深圳市福田区教育局',
  otherNames: { en: 'Futian District Education Bureau' },
  code: '440304',
}

function isFound(typed: string): boolean {
  const sought = soughtOf(org)
  const { pairs, piece } = lookUpOf(typed)
  const kept = new Set(sought.split(' '))
  return pairs.every((pair) => kept.has(pair)) && sought.includes(piece)
}

test('finds a name by any part of it, by initials, by code and in another language', () => {
  for (const typed of [
    '福',
    '局',
    '福田',
    '田区教育',
    'szsftq',
    'ftqjyj',
    '4403',
    'futian dis',
    'BUREAU',
    '福 田',
  ]) {
    expect([typed, isFound(typed)]).toEqual([typed, true])
  }
})

test('finds nothing by pieces that do not stand together', () => {
  for (const typed of ['深田', '福田教育', 'szftq', '0444'])
    expect([typed, isFound(typed)]).toEqual([typed, false])
})

test('knows both readings of a character of places', () => {
  expect([initialsOf('长乐'), initialsOf('长乐', true)]).toEqual(['cl', 'zy'])
  expect(isFound('szsftq')).toBe(true)
})
