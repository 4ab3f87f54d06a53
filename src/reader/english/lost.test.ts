import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const tasks = (body: string) =>
  readCommunique(`Minutes of the Ordinary Meeting of Alder Town Council held on 4 June 2025\n\n${body}`)
    .directives

test.each([
  [
    'Cllr Bowes moved that the slipway shall be closed at dusk. Cllr Tarn seconded. The motion was put and LOST.',
  ],
  ['Cllr Bowes moved that staff must lock the gates every night. The motion failed 2-5.'],
  ['Resolution 25-9\nMoved by Cllr Bowes\nTHAT staff be directed to sell the barge by May.\nDEFEATED'],
  ['An amendment, that the kiosk shall be let for one year, was put to the vote and lost by three to four.'],
])('a motion that is lost binds nobody: %s', (body) => {
  expect(tasks(body)).toEqual([])
})

test('an amendment that is lost leaves the motion as it was', () => {
  const found = tasks(
    'Cllr Bowes moved that the Clerk shall let the kiosk by 1 July. An amendment that the Clerk shall sell it was lost. The motion was carried.',
  )
  expect(found.map((one) => one.text.slice(0, 29))).toEqual(['the Clerk shall let the kiosk'])
})

test('what is lost at sea is no motion', () => {
  const found = tasks(
    'Council directed the Harbour Master to mark the shoal by 1 July. It voted its sympathy to the families of the men lost off the Skerries.',
  )
  expect(found).toHaveLength(1)
})
