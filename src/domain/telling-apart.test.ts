import { expect, test } from 'vitest'
import { tellApart } from './telling-apart.ts'

test('leaves what fits, and what differs before it is cut', () => {
  const texts = [
    'publish an annual statement of waste',
    'report on the training of pilots and of harbour masters in all ports',
    'report to the council on the costs of shore power before the summer',
  ]
  expect(tellApart(texts, 40)).toEqual(texts)
})

test('begins what would be cut alike as late as it must, and no later than where it differs', () => {
  const texts = [
    'ensure that all berths are equipped with reception facilities for sewage',
    'ensure that all berths are equipped with reception facilities for oily waste from all tankers and from barges',
    'ensure that all berths are equipped with shore power',
  ]
  expect(tellApart(texts, 40)).toEqual([
    '…with reception facilities for sewage',
    '…oily waste from all tankers and from barges',
    '…berths are equipped with shore power',
  ])
})

test('takes a Chinese character for a word of two letters', () => {
  const texts = ['各级党组织要认真组织学习贯彻会议精神', '各级党组织要认真组织学习贯彻条例规定']
  expect(tellApart(texts, 20)).toEqual(['…织学习贯彻会议精神', '…织学习贯彻条例规定'])
  expect(tellApart(texts, 40)).toEqual(texts)
})

test('has nothing to tell apart where texts are the same', () => {
  const same = 'take the necessary measures to reduce noise under water'
  expect(tellApart([same, same], 20)).toEqual([same, same])
  expect(tellApart([], 20)).toEqual([])
})
