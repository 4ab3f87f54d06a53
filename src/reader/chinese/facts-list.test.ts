import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

test('a list of what something has is no list of tasks', () => {
  const text =
    '3月2日，望川图书馆启用仪式在中庭举行。馆长宋以墨介绍，新馆有三大特色，一是通宵开放，二是全馆静音，三是屋顶种菜。'
  expect(readCommunique(text).directives).toEqual([])
})
