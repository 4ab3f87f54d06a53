import { expect, test } from 'vitest'
import { englishFacts } from './facts.ts'

const roster = '\n\nPresent: Ada Pell (Chair), Ben Rudd\n\nThe gate must be mended by 1 June.\n'

test.each([
  [
    'Cabinet Statement\n3 July 2024\n\nCabinet held its ordinary meeting in Meriton yesterday, 2 July 2024.',
    '2 July 2024',
    'Meriton',
    'ordinary meeting',
  ],
  [
    'DECISIONS TAKEN BY THE CABINET OF MINISTERS AT ITS MEETING HELD ON 14.02.2022\n\n1. A bridge',
    '14.02.2022',
    null,
    null,
  ],
  [
    'Cabinet Decisions – 17th March 2025\n\nThe following decisions were taken by the Cabinet today.',
    '17th March 2025',
    null,
    null,
  ],
  [
    'Read-out of the Cabinet meeting\n\nTuesday, 4 November 2025\n\nThe Cabinet met this morning in State House.',
    '4 November 2025',
    'State House',
    'Cabinet meeting',
  ],
  [
    'Press release\nThe Council of Ministers met in ordinary session on Thursday 6 March 2025 at the Palais, chaired by the President.',
    '6 March 2025',
    'Palais',
    'ordinary session',
  ],
  [
    'NEWS RELEASE\n\nThe Minister addressed the post-Cabinet press briefing at Elm House on 18 September 2024.',
    '18 September 2024',
    'Elm House',
    'post-Cabinet press briefing',
  ],
  [
    `At a Regular Meeting of the Board of Supervisors of Orin County, held in the Board Room on the 24th day of May, 2025:${roster}`,
    '24th day of May, 2025',
    'Board Room',
    'Regular Meeting of the Board of Supervisors of Orin County',
  ],
  [
    'BE IT REMEMBERED that the Orin City Council met in special session on this third day of June, 2025, at City Hall, with Mayor Ada Pell presiding.',
    'third day of June, 2025',
    'City Hall',
    'special session',
  ],
  [
    'COMMUNIQUÉ\n\n45TH MEETING OF THE COUNCIL OF MINISTERS OF THE CORAL COMMUNITY\n\n12–13 May 2025, Castel Bay\n\n1. The Council of Ministers held its forty-fifth meeting on 12–13 May 2025.',
    '12–13 May 2025',
    'Castel Bay',
    '45TH MEETING OF THE COUNCIL OF MINISTERS OF THE CORAL COMMUNITY',
  ],
  [
    '1. The Extraordinary Summit of the Heads of State of the Lakes Community (LC), hereafter called Summit, was held in Orin, Republic of Sarre on the 12th January, 2025.',
    '12th January, 2025',
    'Orin, Republic of Sarre',
    'Extraordinary Summit of the Heads of State of the Lakes Community (LC)',
  ],
  [
    'The annual central rural work conference was held in Orin from December 17 to 18. Premier Lu Qiming delivered a speech.',
    'December 17 to 18',
    'Orin',
    'annual central rural work conference',
  ],
  [
    'City holds meeting on heating\n\nOn the afternoon of November 3, the city government held a special meeting on winter heating. Mayor Lu Qiming presided.',
    'November 3',
    null,
    'special meeting on winter heating',
  ],
  [
    `CITY OF ORIN\nPlanning Commission Meeting\nMinutes of January 14, 2025\n\nChair Ada Pell called the meeting to order at 7:00 p.m. in the Council Chambers.${roster}`,
    'January 14, 2025',
    'Council Chambers',
    'Planning Commission Meeting',
  ],
  [
    `Trust Board Meeting in Public\n\nMinutes of the meeting held on 30 January 2025 at 9.30am\nBoardroom, Orin Hospital${roster}`,
    '30 January 2025',
    'Boardroom, Orin Hospital',
    'Trust Board Meeting in Public',
  ],
  [
    `Minutes of the Finance Committee\n18 March 2025, 14:00–15:30, Room 4.12${roster}`,
    '18 March 2025',
    'Room 4.12',
    'Finance Committee',
  ],
  [
    `Harbour Users’ Group – Notes of Meeting No. 17\nTuesday 18th March 2025 at the Pilot House${roster}`,
    '18th March 2025',
    'Pilot House',
    'Meeting No. 17',
  ],
  [
    `Published 24 March 2025\n\nOrin Council – Ordinary Meeting of Council\nMinutes – Wednesday 19 March 2025 at 10.00am\nCouncil Chamber, Civic Centre${roster}`,
    '19 March 2025',
    'Council Chamber, Civic Centre',
    'Ordinary Meeting of Council',
  ],
  [
    `Actions\nSource: Quays and Stores Committee meeting\nDate: 2025-04-17\nVenue: Elm House${roster}`,
    '2025-04-17',
    'Elm House',
    'Quays and Stores Committee meeting',
  ],
  [
    'CALL TO ORDER: Vice-Chairman Ian Finn called the September Board Meeting of the Orin Water District to order at 4:37 p.m. on September 17, 2024.',
    'September 17, 2024',
    null,
    'September Board Meeting of the Orin Water District',
  ],
  [
    'Press Statement of the Chairman of the Special Joint Ministerial Meeting\nOrin, 26 November 2024\n\n1. The Ministers met on 26 November 2024 on the eve of the 3rd Lakes Informal Summit.',
    '26 November 2024',
    'Orin',
    'Special Joint Ministerial Meeting',
  ],
  [
    `NHS ORIN\nMinute of Meeting of ORIN NHS BOARD held in Open Session at 10.00 am on 5 October 2023\nClan House, 120 West Road, Orin${roster}`,
    '5 October 2023',
    'Clan House, 120 West Road, Orin',
    'Meeting of ORIN NHS BOARD',
  ],
  [
    'Today, His Excellency the President chaired the Sixth Cabinet Meeting 2024 at State House.',
    null,
    'State House',
    'Sixth Cabinet Meeting 2024',
  ],
  [
    'The weekly Cabinet meeting chaired by Premier Ada Pell approved new rules.',
    null,
    null,
    'weekly Cabinet meeting',
  ],
  [
    `Minutes of the Water Users’ Committee\nMeeting held 6 March 2025 @ 5pm, Pump House${roster}`,
    '6 March 2025',
    'Pump House',
    'Water Users’ Committee',
  ],
  [
    'Work on dikes to start\nBy LI XUN in Hewan | Hewan Daily | Updated: 2024-03-07 10:02\n\nHewan will mend its dikes, according to a city work conference on dikes held in Lower Hewan, on Wednesday.',
    'Wednesday',
    'Lower Hewan',
    'city work conference on dikes',
  ],
  [
    'HEWAN, March 7 (Hewan News) -- The municipal conference on grain stores was held in Lower Hewan on Tuesday. Mayor Lu Qiming spoke.',
    'Tuesday',
    'Lower Hewan',
    'municipal conference on grain stores',
  ],
  [
    'County eases ferry rules after council retreat\n\nORBURN, May 2, 2024 - Mayor Ada Pell and her council concluded a one-day retreat today in Orburn.',
    'May 2, 2024',
    'Orburn',
    'council retreat',
  ],
  [
    'Mayor Lu Qiming Holds Joint Meeting of Harbour Offices\nSource: Port Office    Updated: May 9, 2024\n\nQuays must be lit.',
    null,
    null,
    'Joint Meeting of Harbour Offices',
  ],
  [
    'Mayor Lu Qiming Chairs Executive Meeting of the City Government\n\nOn May 7, 2024, Mayor Lu Qiming chaired an executive meeting of the city government in Hewan to study quays.',
    'May 7, 2024',
    'Hewan',
    'executive meeting of the city government',
  ],
  [
    'SOUND FORUM\n\nOrburn, 3-5 May 2024\n\nThe Second Sound Forum was held in Orburn from 3 to 5 May 2024.',
    '3-5 May 2024',
    'Orburn',
    'Second Sound Forum',
  ],
  [
    'MINUTES OF THE SPECIAL MEETING OF ORBURN PARISH COUNCIL held at the Parish hall, Mill Lane on 4 May 2024.',
    '4 May 2024',
    'Parish hall, Mill Lane',
    'SPECIAL MEETING OF ORBURN PARISH COUNCIL',
  ],
  [
    'ORBURN - Ferry fares were on the agenda, a spokeswoman told reporters after the weekly Cabinet meeting on Monday, 6 May.',
    '6 May',
    null,
    'weekly Cabinet meeting',
  ],
  [
    'COMMUNIQUE\n\nof the Fourth Session of the Sound Pilots Board\n\nThe Fourth Session of the Sound Pilots Board took place in Orburn on 4 May 2024.',
    '4 May 2024',
    'Orburn',
    'Fourth Session of the Sound Pilots Board',
  ],
  [
    'Statement on the Harbour Retreat held on 4 May 2024\n\nThe Board held its second Harbour Retreat of the year at Quay House on 4 May 2024.',
    '4 May 2024',
    'Quay House',
    'Harbour Retreat',
  ],
  [
    'PLEDGE\n\nOutcome of the Third Summit of Port Wardens, Dunn Hall, Orburn, 4 May 2024\n\nWe pledge to light the quays.',
    '4 May 2024',
    'Dunn Hall, Orburn',
    'Third Summit of Port Wardens',
  ],
  [
    'Record of Decisions — Pilots Committee, 4 May 2024\n\nPresent: Ada Pell (Chair)\n\nThe gate must be mended.',
    '4 May 2024',
    null,
    null,
  ],
])('reads when, where and what was held: %s', (text, date, place, name) => {
  const cut = (span: { start: number; end: number } | null) =>
    span ? text.slice(span.start, span.end) : null
  const facts = englishFacts(text)
  expect([cut(facts.date), cut(facts.place), cut(facts.name)]).toEqual([date, place, name])
})
