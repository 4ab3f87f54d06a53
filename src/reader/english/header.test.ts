import { expect, test } from 'vitest'
import { englishFacts } from './facts.ts'

test.each([
  [
    'MINUTES OF THE\nORDINARY MEETING OF COUNCIL\nHELD IN THE COUNCIL CHAMBER,\nCIVIC PLACE, 1 SUSSEX STREET, ORBURN\nON WEDNESDAY, MARCH 5, 2008\nCOMMENCING AT 6.30PM\n\nPRESENT\nHer Worship the Mayor',
    'MARCH 5, 2008',
    'COUNCIL CHAMBER,\nCIVIC PLACE, 1 SUSSEX STREET, ORBURN',
    'ORDINARY MEETING OF COUNCIL',
  ],
  [
    'Joint Communiqué of the 16th Meeting of the Foreign Ministers of\n\nthe Republic of Ardia, the Borel Federation and\n\nthe Kingdom of Coru\n\nPort Vell, 27 February, 2019\n\n1. We, the Foreign Ministers, held our 16th meeting in Port Vell, Coru on 27 February 2019 and discussed issues.',
    '27 February 2019',
    'Port Vell, Coru',
    '16th Meeting of the Foreign Ministers of\n\nthe Republic of Ardia, the Borel Federation and\n\nthe Kingdom of Coru',
  ],
  [
    'NORTHVALE TOWN COUNCIL\n\nMinutes of a meeting of the Planning Committee held on Monday 3rd March 2025 at 7.15pm in the Jubilee Room, Town Hall, Northvale',
    '3rd March 2025',
    'Jubilee Room, Town Hall, Northvale',
    'meeting of the Planning Committee',
  ],
  [
    'DRAFT MINUTES\nFinance and General Purposes Committee\nTuesday 4 February 2025 – 10.00 am\nVenue: The Old Library, Keld\n\nPresent: Cllr A Bray',
    '4 February 2025',
    'The Old Library, Keld',
    'Finance and General Purposes Committee',
  ],
  [
    'PRESS STATEMENT: CABINET DECISIONS\n\nAt its meeting on Tuesday 14 January 2025, Cabinet considered the following matters:',
    '14 January 2025',
    null,
    null,
  ],
  [
    'Outcomes of the 12th Meeting of the National Water Council\n\nNew Delmar, 9 September 2024\n\nThe 12th Meeting of the National Water Council was held under the chairmanship of the Finance Minister in New Delmar today.',
    '9 September 2024',
    'New Delmar',
    '12th Meeting of the National Water Council',
  ],
  [
    'FINAL COMMUNIQUÉ\n\nThe Authority of Heads of State and Government of the Coastal Union held its Sixty-Fifth Ordinary Session on 7 July 2024 in Abara, Nerida, under the chairmanship of H.E. Bola Tanu.',
    '7 July 2024',
    'Abara, Nerida',
    'Sixty-Fifth Ordinary Session',
  ],
  [
    'Note of the 5th meeting of the Flood Recovery Steering Group\nHeld via Teams, 3 June 2024\n\nAttendees: Ann Poole (Chair)',
    '3 June 2024',
    null,
    '5th meeting of the Flood Recovery Steering Group',
  ],
  [
    'REPORT OF THE FOURTEENTH MEETING OF THE TECHNICAL COMMITTEE ON FISHERIES\n\nKoro Town, Fasi Islands\n3 – 5 April 2023',
    '3 – 5 April 2023',
    'Koro Town, Fasi Islands',
    'FOURTEENTH MEETING OF THE TECHNICAL COMMITTEE ON FISHERIES',
  ],
  [
    'A special meeting of the Harbour Town Board of Selectmen was held on Monday, June 3, 2024, at 6:00 p.m. in the Town Hall Annex. Chairman Joel Reed called the meeting to order.',
    'June 3, 2024',
    'Town Hall Annex',
    'special meeting of the Harbour Town Board of Selectmen',
  ],
  [
    'GOVERNMENT OF PURBA PRADESH\nDEPARTMENT OF REVENUE\n\nMinutes of the review meeting on drinking water held under the Chairmanship of the Chief Secretary on 12-03-2025 at 3.00 PM in the Conference Hall, Secretariat',
    '12-03-2025',
    'Conference Hall, Secretariat',
    'review meeting on drinking water',
  ],
  [
    'Council of Ministers: Press Communiqué\n\nThe Council of Ministers met this Wednesday, 13 November 2024, at the Palace of Unity under the chairmanship of His Excellency Paul Ayo, Head of State.',
    '13 November 2024',
    'Palace of Unity',
    null,
  ],
  [
    'JOINT STATEMENT\n\nThe Prime Ministers of Alda and Bern met in Carrow on 5 May 2023 for their third annual intergovernmental consultations.',
    '5 May 2023',
    'Carrow',
    'third annual intergovernmental consultations',
  ],
  [
    'Summary of decisions taken at the meeting of the Executive Committee on 6 June 2024\n\n1. The Committee agreed the plan.',
    '6 June 2024',
    null,
    'meeting of the Executive Committee',
  ],
  [
    'STATEMENT BY THE PRIME MINISTER FOLLOWING THE CABINET RETREAT\n\nCabinet held its annual retreat at Lake Lodge from 4 to 6 February 2025.',
    '4 to 6 February 2025',
    'Lake Lodge',
    'CABINET RETREAT',
  ],
  [
    'Nairavo, 5th May 2024 – The National Security Council met today at State House, Nairavo, under the chairmanship of President Obi Lenko.',
    '5th May 2024',
    'State House, Nairavo',
    null,
  ],
  [
    'WESTMARK HARBOUR AUTHORITY\n\nMinutes of the 231st Meeting\nheld on board MV Tern on 12 May 2024',
    '12 May 2024',
    null,
    '231st Meeting',
  ],
  [
    'UNIVERSITY SENATE\nMinutes of the meeting held on 4 March 2024 in the Senate Room',
    '4 March 2024',
    'Senate Room',
    null,
  ],
  [
    'Cabinet Meeting No. 9 of 2025 was held in the Quay Room on 6 May 2025.',
    '6 May 2025',
    'Quay Room',
    'Cabinet Meeting No. 9 of 2025',
  ],
  [
    'Port Vell, 9 May 2025\n\nThe Warden presided over a meeting of the Quay Committee at the Customs House here on Friday, 9 May 2025.',
    '9 May 2025',
    'Customs House',
    'meeting of the Quay Committee',
  ],
  ['QUAY COUNCIL\n9 May 2025                    Fishers Hall', '9 May 2025', 'Fishers Hall', null],
  [
    'Summary record: Second Meeting of the Quay Board\nDate: 21 May 2025\n\nThe record of the meeting of 7 May was confirmed.',
    '21 May 2025',
    null,
    'Second Meeting of the Quay Board',
  ],
])('%s', (text, date, place, name) => {
  const facts = englishFacts(`${text}\n\n1. The Clerk must lock the gate.\n`)
  const cut = (span: { start: number; end: number } | null) =>
    span ? text.slice(span.start, span.end) : null
  expect([cut(facts.date), cut(facts.place), cut(facts.name)]).toEqual([date, place, name])
})

test.each([
  'Miss Ada Pell was born in Quay Street on 4 May 1901. Her mother held that a girl should learn to sail.',
  'The old light burned for ninety years. On 3 June it was put out, and the keepers moved to Port Vell.',
])('a story has no meeting: %s', (text) => {
  const { place, name } = englishFacts(text)
  expect([place, name]).toEqual([null, null])
})
