import { expect, test } from 'vitest'
import { readCommunique } from './communique.ts'

const people = (text: string) => readCommunique(text).people.map((p) => `${p.name}, ${p.title}, ${p.role}`)
const tasks = (text: string) =>
  readCommunique(text).directives.map((d) => [d.ordinal, d.responsible.join(' + '), d.deadline ?? d.cadence])

test('path numbers, lettered items and bullets are marks, not part of the actor', () => {
  const text = `Minutes of the Harbour Board meeting
Held at Quay House on Monday 3 March 2025

4.1 The Board directed the Chief Engineer to inspect the pier by mid-April.
4.2 Ferry operators shall display timetables.
- The Harbourmaster must report every month.
* Mooring holders shall not discharge bilge water before the summer.
B3. The Treasurer shall circulate accounts by the end of the second quarter.`
  expect(tasks(text)).toEqual([
    ['4.1', 'the Chief Engineer', 'mid-April'],
    ['4.2', 'Ferry operators', null],
    ['', 'The Harbourmaster', 'every month'],
    ['', 'Mooring holders', 'the summer'],
    ['B3.', 'The Treasurer', 'the end of the second quarter'],
  ])
})

test('under a heading of actions an actor and an infinitive are a task', () => {
  const text = `Museum Network
Minutes of the Third Steering Group Meeting
Date: 8 May 2023

1. Welcome
The Chair thanked the hosts.

Action items
1. Member museums to update their loan registers by 30 June 2023.
2. The Secretariat and the Archive to agree a format.
3. Time to celebrate.`
  expect(tasks(text)).toEqual([
    ['1.', 'Member museums', '30 June 2023'],
    ['2.', 'The Secretariat + the Archive', null],
  ])
  expect(readCommunique(text).date).toBe('8 May 2023')
})

test('a roster in capitals gives names with posts, and who is in the chair', () => {
  expect(
    people(`MINUTES OF THE PARISH COUNCIL
Held at the Reading Room on Tuesday 9 July 2024

PRESENT: Cllr Agnes Pell (Chairman), Cllr Rufus Dane, Mrs Olive Strand (Clerk)
APOLOGIES: Cllr Hal Brook

12. Footpaths
Nora Finch, Footpaths Officer, reported that two stiles were broken. Rufus Dane presented the survey.`),
  ).toEqual([
    'Agnes Pell, Chairman, presided',
    'Rufus Dane, Cllr, attended',
    'Olive Strand, Clerk, attended',
    'Hal Brook, Cllr, absent',
    'Nora Finch, Footpaths Officer, reported',
    'Rufus Dane, Cllr, reported',
  ])
})

test('a label in capitals that several share is read as in small letters', () => {
  const text = `HARBOUR COMMITTEE
COUNCILLORS: A Byrne, T Walsh
APOLOGIES: M Doyle`
  expect(people(text)).toContain('A Byrne, COUNCILLOR, attended')
})

test('what stands in brackets after a participant may be a body; a role is no person', () => {
  expect(
    people(`Fourth Working Group Meeting
Date: 2 June 2022
Chair: Prof Ida Moss, Head of the Soil Institute
Participants: Piet Lund (Water Board), Grace Oyelaran (Seed Fund)
Observers: Data Officer, Tom Reyes`),
  ).toEqual([
    'Ida Moss, Head of the Soil Institute, presided',
    'Piet Lund, null, attended',
    'Grace Oyelaran, null, attended',
    'Tom Reyes, null, observed',
  ])
})

test('what the public asks for is no task, and the next heading ends its part', () => {
  const draft = readCommunique(`MINUTES OF THE ORDINARY MEETING OF MARSH TOWN COUNCIL
Held at Marsh Hall on Wednesday 5 April 2023

7/12 Minutes
It was resolved to approve the minutes of the meeting held on 1 March 2023.

7/13 Public forum
A shopkeeper, Iris Vale, said lorries must use the bypass and asked the Council to close Fore Street.

7/14 Cemetery
It was resolved that visitors must not drive beyond the gate, and that the Sexton and the Clerk shall lock it every evening.`)
  expect(draft.date).toBe('5 April 2023')
  expect(draft.place).toBe('Marsh Hall')
  expect(draft.directives.map((d) => [d.text, d.cadence])).toEqual([
    ['visitors must not drive beyond the gate', null],
    ['the Sexton and the Clerk shall lock it every evening', 'every evening'],
  ])
  expect(draft.people.map((p) => `${p.name} ${p.role}`)).toEqual(['Iris Vale public_comment'])
})

test('a date by which something is due is not the date of the meeting', () => {
  expect(readCommunique('Action list\nContractors shall finish by 15 November 2024.').date).toBeNull()
})

test('a year of the past is no deadline', () => {
  expect(tasks('The Board met.\nThe Board shall publish the plan adopted in 2023.')[0]![2]).toBeNull()
  expect(tasks('The Board met.\nThe Board shall publish a new plan in 2027.')[0]![2]).toBe('2027')
})

test('an action may stand at the end of a paragraph', () => {
  const text = `Minutes of the Annual Meeting held in the Mill House on Friday 3 May 2024
12. Accounts
The Clerk presented the accounts. ACTION: Clerk to publish them by 30 June.`
  expect(tasks(text)).toEqual([['', 'Clerk', '30 June']])
  const { date, place, conferenceName } = readCommunique(text)
  expect([date, place, conferenceName]).toEqual(['3 May 2024', 'Mill House', 'Annual Meeting'])
})

test('an honorific before a full name is not part of the name', () => {
  const text = `STATEMENT BY THE COUNCIL OF MINISTERS

The Council of Ministers met in Hartwell on 4 June 2024. Ms Petra Lindgren, Minister of Transport, reported on the ferry link.

The Council directed the Ministry of Transport to reopen the eastern berth by 1 July 2024.`
  expect(people(text)).toEqual(['Petra Lindgren, Minister of Transport, reported'])
})
