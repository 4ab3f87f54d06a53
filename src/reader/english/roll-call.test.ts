import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const head = 'Minutes of the Meeting of the Quay Committee held at Quay House on 5 May 2025\n\n'
const people = (text: string) =>
  readCommunique(`${head}${text}\n\n1. Buoys\nNothing was said.`).people.map(
    (p) => `${p.name}, ${p.title}, ${p.role}`,
  )

test.each([
  [
    'ROLL CALL\nMayor Ada Pell  Present\nCouncilor Ben Rudd  Absent\nCyd Hale – Apologies',
    ['Ada Pell, Mayor, attended', 'Ben Rudd, Councilor, absent', 'Cyd Hale, null, absent'],
  ],
  [
    'C048/23      1.         APOLOGIES FOR ABSENCE.\n\nCllr L Watt and Cllr J Foss (work), Cllr A Harte (leave). These were accepted.',
    ['L Watt, Cllr, absent', 'J Foss, Cllr, absent', 'A Harte, Cllr, absent'],
  ],
  [
    'There were present: Mayor W. M. Usher, Chairman, presiding, Commissioner Rob Cole; also L. O. Beng, City Attorney.',
    [
      'W. M. Usher, Mayor, presided',
      'Rob Cole, Commissioner, attended',
      'L. O. Beng, City Attorney, attended',
    ],
  ],
  [
    'Sederunt: Councillors Ada Pell (Convener), Ben Rudd\nNon-attendance: Councillor Eve Gale',
    ['Ada Pell, Convener, presided', 'Ben Rudd, Councillor, attended', 'Eve Gale, Councillor, absent'],
  ],
  [
    'Present\t Ms A. Pell\t Chair\n\t Mr B. Rudd\t Member\nApologies\t Dr C. Hale\t Member',
    ['A. Pell, Chair, presided', 'B. Rudd, Member, attended', 'C. Hale, Member, absent'],
  ],
  [
    'Present: Ada Pell (Mayor, in the Chair), Cyd Hale (alternate for Dov Finn), Eve Gale (observer), Guy Holt (Director Corporate Services)',
    [
      'Ada Pell, Mayor, presided',
      'Cyd Hale, null, attended',
      'Eve Gale, null, observed',
      'Guy Holt, Director Corporate Services, attended',
    ],
  ],
])('who came is read from every form of roll: %s', (text, listed) => {
  expect(people(text)).toEqual(listed)
})

test('who joins and leads through a paper reports; who is named for enquiries is a contact', () => {
  expect(
    people(
      'Eve Gale, Project Lead, joined the meeting and took members through the plan. For further information contact Lou Gale, 555.',
    ),
  ).toEqual([
    'Eve Gale, Project Lead, attended',
    'Eve Gale, Project Lead, reported',
    'Lou Gale, null, contact',
  ])
})

test('countries are represented one behind the other', () => {
  expect(
    people(
      'Swazara was represented by Hon. Arthur Khosa, the Deputy Prime Minister, and Lesara by Hon. Tom Thane, the Minister of Trade.',
    ),
  ).toEqual(['Arthur Khosa, Deputy Prime Minister, attended', 'Tom Thane, Minister of Trade, attended'])
})

test('a list is opened by whoever the others present were, and goes on through its posts', () => {
  expect(
    people(
      'The Cathaoirleach, Cllr. H. Kent, was in the Chair.\n\nThe other Councillors present were:-\n\nCllrs. M. Moss, Jo O’Mara.\n\nThe Council staff in attendance were:-\n\nMr. D. Mann, Co. Manager, Mr. J. Bern, Dir. of Services.\n\nPresent at the meeting were:\nTodd Hick, Director',
    ),
  ).toEqual([
    'M. Moss, Cllr, attended',
    'Jo O’Mara, Cllr, attended',
    'D. Mann, Co. Manager, attended',
    'J. Bern, Dir. of Services, attended',
    'Todd Hick, Director, attended',
    'H. Kent, Cathaoirleach, presided',
  ])
})

test('a post with its holder is nobody else’s title, and the field of a post goes on behind its and', () => {
  expect(
    people(
      'Others in attendance were Superintendent Ann Shack, Director of Operations Todd Hick, and Board Clerk Val Mess. The meeting was co-chaired by Hon. Tom Sian, Jr., Secretary of Trade and Industry; and Hon. Ed Espi, Secretary of Finance.',
    ),
  ).toEqual([
    'Ann Shack, Superintendent, attended',
    'Todd Hick, Director of Operations, attended',
    'Val Mess, Board Clerk, attended',
    'Tom Sian, Secretary of Trade and Industry, presided',
    'Ed Espi, Secretary of Finance, presided',
  ])
})

test('what the meeting does in which somebody takes the chair is not done by the chair', () => {
  expect(
    people('The executive meeting, chaired by Premier Lu Qiming, stressed that quays must be lit.'),
  ).toEqual(['Lu Qiming, Premier, presided'])
})

test.each([
  [
    'Student representative Nell Orr gave a report on the play.',
    ['Nell Orr, Student representative, reported'],
  ],
  [
    'The President of Nore, Ada Pell, and the Premier of Sarre, Ben Rudd, met in Port Vell.',
    ['Ada Pell, President of Nore, attended', 'Ben Rudd, Premier of Sarre, attended'],
  ],
  ['Mayor Ada Pell met with residents of Mill Lane.', []],
  [
    'Present: Ada Pell (CEO), Ben Rudd (CFO)\nVisitors: Ida Roth, J Marsh (Orin Gazette)',
    ['Ada Pell, CEO, attended', 'Ben Rudd, CFO, attended', 'Ida Roth, null, observed'],
  ],
  [
    'The Sarre delegation was led by H.E. Ada Pell, Minister of Trade, and the Nore delegation by H.E. Ben Rudd, Minister of Ports.',
    ['Ada Pell, Minister of Trade, attended', 'Ben Rudd, Minister of Ports, attended'],
  ],
  ['Bookkeeper Nash gave a report.', []],
  ['The opening address was delivered by President Ben Rudd.', ['Ben Rudd, President, spoke']],
])('who takes part is told in sentences: %s', (text, listed) => {
  expect(people(text)).toEqual(listed)
})
