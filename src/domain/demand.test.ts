import { expect, test } from 'vitest'
import { checkFields, Demand, fieldCount, priceOf } from './demand.ts'

const minutes = { result: 1, paragraph: 6, figure: 3, evidence: 5 }
const demand: Demand = {
  paragraph: 'wanted',
  figures: [
    { name: 'sessions', unit: 'times' },
    { name: 'attendance', unit: '%' },
  ],
  evidence: 'required',
}

test('prices a month of a thousand organisations in person-hours', () => {
  expect(priceOf(demand, 'monthly', 1000, minutes)).toEqual({
    minutesEach: 18,
    timesAYear: 12,
    hoursOnce: 300,
    hoursAYear: 3600,
  })
})

test('counts the result as a field, and refuses more fields than the quota', () => {
  expect(fieldCount(demand)).toBe(5)
  expect(() => checkFields(demand, 5)).not.toThrow()
  expect(() => checkFields(demand, 4)).toThrow(expect.objectContaining({ code: 'demand.tooManyFields' }))
})

test('takes no two figures of one name', () => {
  const twice = [
    { name: 'sessions', unit: 'times' },
    { name: ' sessions', unit: 'hours' },
  ]
  expect(Demand.safeParse(demand).success).toBe(true)
  expect(Demand.safeParse({ ...demand, figures: twice }).success).toBe(false)
})
