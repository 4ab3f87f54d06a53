import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const people = (text: string) => readCommunique(text).people.map((p) => `${p.name}, ${p.title}, ${p.role}`)

test('the list of a summit gives a country, a post and its holder in every order, and survives a line', () => {
  expect(
    people(
      'COMMUNIQUÉ\n\nThe Third Summit of the Lakes Community was held in Port Orin on 5 May 2025.\n\nSummit was opened and chaired by, His Excellency Mr. Ada Pell, President of Malara.\n\nSummit was attended by the following Heads of State and Government:\n\nBotara: H.E. President Dr. Seth Kamau\n\nKingdom of Lesara: The Right Honourable Prime Minister, Mr. Paka Mosi\n\nNore: a delegation of officials\n\nNamora: H.E. the Vice President, Dr. Hanna Hale',
    ),
  ).toEqual([
    'Seth Kamau, President, attended',
    'Paka Mosi, Prime Minister, attended',
    'Hanna Hale, Vice President, attended',
    'Ada Pell, President of Malara, presided',
  ])
})

test('a heading ends a roster, and a name runs into its post', () => {
  expect(
    people(
      'Minutes of the Quay Committee held at Quay House on 5 May 2025\n\nIN ATTENDANCE:\n• Mr D L Hale Deputy Town Clerk\n• Ms Eve Gale Senior Engineer\n• Guy Holt, Auditor (observing)\n\nCHAIR:\nThe Chair, Councillor A. Pell presided.\n\nSUSPENSION OF RULES:\nProposed by Councillor D. Bree',
    ),
  ).toEqual([
    'D L Hale, Deputy Town Clerk, attended',
    'Eve Gale, Senior Engineer, attended',
    'Guy Holt, Auditor, observed',
    'A. Pell, Chair, presided',
  ])
})

test('whoever is called by the family name speaks behind what was noted', () => {
  expect(
    people(
      'ORIN, March 15 (Agency) -- Premier Li Qiming presided over the plenary meeting.\n\nNoting that quays are old, Li urged ports to mend them.',
    ),
  ).toEqual(['Li Qiming, Premier, presided', 'Li Qiming, Premier, spoke'])
})
