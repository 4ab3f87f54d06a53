import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const people = (text: string) =>
  readCommunique(text).people.map((p) => `${p.name ?? p.title}, ${p.title}, ${p.role}`)
const head = 'Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\n'

test('names stand below their label, one a line', () => {
  expect(
    people(
      `${head}Members present:\nDr Ines Kolb, Chair\nCouncil Member Pat Dunn\nApologies:\nRay Voss, Non-Executive Director\n\n1. Buoys\nNothing was said.`,
    ),
  ).toEqual([
    'Ines Kolb, Chair, presided',
    'Pat Dunn, Council Member, attended',
    'Ray Voss, Non-Executive Director, absent',
  ])
})

test('a title in the plural is shared, and who is in attendance observes', () => {
  expect(
    people(
      `${head}Present: Councillors A. Pell (Chairman), B. Rudd and C. Finn\nIn attendance: Lou Gale (Clerk), four members of the public\nApologies were received from Councillors Eve Tarn and Guy Holt.`,
    ),
  ).toEqual([
    'A. Pell, Chairman, presided',
    'B. Rudd, Councillor, attended',
    'C. Finn, Councillor, attended',
    'Lou Gale, Clerk, observed',
    'Eve Tarn, Councillor, absent',
    'Guy Holt, Councillor, absent',
  ])
})

test('a post or a surname leads to the full name', () => {
  expect(
    people(
      `${head}Present: Ada Marl, Chair; Ned Frost, Treasurer.\n\nThe Chair opened the meeting. The Treasurer reported a surplus. Mr Frost also presented the budget.`,
    ),
  ).toEqual(['Ned Frost, Treasurer, attended', 'Ada Marl, Chair, presided', 'Ned Frost, Treasurer, reported'])
})

test('ministers come with their titles behind them, and whoever stresses speaks', () => {
  expect(
    people(
      'JOINT COMMUNIQUE\n\nThe Second Meeting of Port Ministers was held in Salis on 3 June 2025. The meeting was chaired by H.E. Madam Ida Roth, Minister of Ports of Salis, and attended by Hon. Tom Aro, Minister of Trade of Oden, and the Executive Director of the Port Fund, Mr. Paul Sund. Minister Roth stressed that pilots must be trained. She added that docks must be lit.',
    ),
  ).toEqual([
    'Ida Roth, Minister of Ports of Salis, presided',
    'Tom Aro, Minister of Trade of Oden, attended',
    'Paul Sund, Executive Director of the Port Fund, attended',
    'Ida Roth, Minister of Ports of Salis, spoke',
  ])
})
