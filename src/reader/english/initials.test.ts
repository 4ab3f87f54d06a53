import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const draft = readCommunique(
  [
    'TARN WATER BOARD',
    'Minutes of the Board Meeting held at Rill House on 6 February 2025',
    '',
    'Present: Ms J. Rowe (Chief Executive) (JR), Mr L. Stott, Director of Finance (LS)',
    '',
    'KD to circulate the lease. ACTION: KD',
    'ACTION: LS to add a table to later papers (from May 2025)',
    'JR agreed to share the survey with members.',
    'The reserve fund should not fall below £2m.',
  ].join('\n'),
)

test('initials in brackets beside a post call the person again', () => {
  expect(draft.people.map((one) => one.name)).toEqual(['J. Rowe', 'L. Stott'])
})

test('whoever is named by initials takes an action on, with or without a full stop', () => {
  expect(draft.directives.slice(0, 3).map((one) => [one.responsible.join(), one.kind])).toEqual([
    ['KD', 'order'],
    ['LS', 'order'],
    ['JR', 'commitment'],
  ])
  expect(draft.directives[2]?.speaker).toBe('J. Rowe')
})

test('what a figure does is nobody’s deed', () => {
  const last = draft.directives.find((one) => one.text.includes('reserve fund'))
  expect(last?.responsible ?? []).toEqual([])
})

test('a headline names no meeting, and a motion below a roster names nobody', () => {
  const minutes = readCommunique(
    'Shire Council\nMinutes – Ordinary Meeting of Council\nHeld Tuesday 22 April 2025, Council Chambers, Apollo Creek\n\nApologies\nCr. Mick Costa\nMoved Cr Rowe, Seconded Cr Stott that the apology be accepted. CARRIED 4:0',
  )
  expect(minutes.people.map((one) => [one.name, one.role])).toEqual([['Mick Costa', 'absent']])
  const report = readCommunique(
    'Provincial meeting urges stronger flood control\n\nRIVERTON, July 8 -- The dykes held. Officials must stay at their posts.',
  )
  expect(report.conferenceName).toBeNull()
})
