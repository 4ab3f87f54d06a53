import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const people = (text: string) => readCommunique(text).people.map((p) => `${p.name}, ${p.title}, ${p.role}`)
const head = 'Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\n'

test('the public is heard under any of the headings it is given', () => {
  expect(
    people(
      `${head}24/7 Public session\nMr Ned Frost said that the crane must go. Mrs Uta Kolb asked for a bench.\n\n24/8 Moorings\nThe wall was mended.`,
    ),
  ).toEqual(['Ned Frost, null, public_comment', 'Uta Kolb, null, public_comment'])
})

test('what one of the public lives by stands before the name', () => {
  expect(
    people(`${head}Public comment was invited. Shopkeeper Ned Frost told the Board that the quay floods.`),
  ).toEqual(['Ned Frost, Shopkeeper, public_comment'])
})

test('a courtesy is no title, a shared one in the plural is everybody’s, and a region is nobody', () => {
  expect(
    people(
      `${head}Present: Council Members Ada Pell, Ben Rudd and Cyd Hale\nApologies: the Hon Dov Finn MP, Minister for Ports, Northern Downs\nChair: Mr Guy Holt`,
    ),
  ).toEqual([
    'Ada Pell, Council Member, attended',
    'Ben Rudd, Council Member, attended',
    'Cyd Hale, Council Member, attended',
    'Dov Finn, Minister for Ports, Northern Downs, absent',
    'Guy Holt, Chair, presided',
  ])
})

test('several of one trade speak each for themselves, and a street does not speak', () => {
  expect(people(`${head}Weirs. Farmers Ned Frost and Uta Kolb objected to the sluice.`)).toEqual([
    'Ned Frost, Farmer, public_comment',
    'Uta Kolb, Farmer, public_comment',
  ])
  expect(people(`${head}Public session. A resident of Mill Lane asked when the lamp would be lit.`)).toEqual(
    [],
  )
})
