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

test('a title in the plural is shared, and who is in attendance attends', () => {
  expect(
    people(
      `${head}Present: Councillors A. Pell (Chairman), B. Rudd and C. Finn\nIn attendance: Lou Gale (Clerk), four members of the public\nApologies were received from Councillors Eve Tarn and Guy Holt.`,
    ),
  ).toEqual([
    'A. Pell, Chairman, presided',
    'B. Rudd, Councillor, attended',
    'C. Finn, Councillor, attended',
    'Lou Gale, Clerk, attended',
    'Eve Tarn, Councillor, absent',
    'Guy Holt, Councillor, absent',
  ])
})

test('a post or a surname leads to the full name', () => {
  expect(
    people(
      `${head}Present: Ada Marl, Chair; Ned Frost, Treasurer.\n\nThe Chair opened the meeting. The Treasurer reported a surplus. Mr Frost also presented the budget.`,
    ),
  ).toEqual(['Ada Marl, Chair, presided', 'Ned Frost, Treasurer, attended', 'Ned Frost, Treasurer, reported'])
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

const roster = (lines: string) => people(`${head}${lines}\n\n1. Buoys\nNothing was said.`)

test('names keep their particles and initials, and leave courtesies and honours out', () => {
  expect(
    roster(
      'Present: Cllr J. R. Moss OBE (Chair); Cllr Mrs Nest ferch Owain; Sheikh Omar bin Zayd; Dame Eva van der Laan KC; Mr LAU Kai-ming, JP',
    ),
  ).toEqual([
    'J. R. Moss, Chair, presided',
    'Nest ferch Owain, Cllr, attended',
    'Omar bin Zayd, Sheikh, attended',
    'Eva van der Laan, null, attended',
    'LAU Kai-ming, null, attended',
  ])
})

test('a roster in columns gives name and post, or two names', () => {
  expect(
    roster(
      'Trustees present:   Ada Moss (Chair)\n                    Ben Rudd\nStaff:   Cyd Hale      Finance Manager',
    ),
  ).toEqual([
    'Ada Moss, Chair, presided',
    'Ben Rudd, Trustee, attended',
    'Cyd Hale, Finance Manager, attended',
  ])
  expect(roster('Present:\nCllr A. Moss      Cllr B. Rudd\nCllr C. Hale      Cllr D. Finn')).toHaveLength(4)
})

test('a table of attendance gives each name its post and whether it came', () => {
  expect(
    roster(
      'Name | Role | Attendance\nMs Ada Moss | Chair | Present\nDr Ben Rudd | Medical Director | Apologies\nCyd Hale | Secretary | In attendance',
    ),
  ).toEqual([
    'Ada Moss, Chair, presided',
    'Ben Rudd, Medical Director, absent',
    'Cyd Hale, Secretary, attended',
  ])
})

test('heads of state stand in a list below the sentence that opens it', () => {
  expect(
    people(
      'COMMUNIQUÉ\n\nThe Third Summit of the Sound was held in Salis on 3 June 2025. It was attended by the following Heads of State:\n(a) H.E. Dr Ida Roth, President of Salis;\n(b) Rt. Hon. Tom Aro, Prime Minister of Oden.\n\nThe Republic of Marr was represented by Hon. Lea Sund, Minister of Trade.',
    ),
  ).toEqual([
    'Ida Roth, President of Salis, attended',
    'Tom Aro, Prime Minister of Oden, attended',
    'Lea Sund, Minister of Trade, attended',
  ])
})

test('the post stands before the name, also where it is long or set in commas', () => {
  expect(
    people(
      `${head}Deputy First Minister Ada Moss took the chair. The Minister for Rural Affairs, Dr Ben Rudd, presented the survey. In the absence of the Clerk, Deputy Clerk Cyd Hale read the accounts.`,
    ),
  ).toEqual([
    'Ada Moss, Deputy First Minister, presided',
    'Ben Rudd, Minister for Rural Affairs, reported',
    'Cyd Hale, Deputy Clerk, reported',
  ])
})

test('what stands in front tells what was said, and a shortened post leads to its holder', () => {
  expect(
    people(
      `${head}In attendance: Ada Moss (Director of Ports)\n\nPresenting the dredging plan, the Director said that the bar had moved. Addressing the meeting, Captain Ben Rudd, of the pilots, urged skippers to slow down.`,
    ),
  ).toEqual([
    'Ada Moss, Director of Ports, attended',
    'Ada Moss, Director of Ports, reported',
    'Ben Rudd, Captain, spoke',
  ])
})

test('who is welcomed, thanked, elected or asked has no role, and one of the public comments', () => {
  expect(
    people(
      `${head}Ada Moss, Chair, presided. The Chair welcomed Ben Rudd to the harbour and thanked Cllr Cyd Hale. The meeting elected Dr Dov Finn as pilot. A visitor, Mr Eli Voss, remarked from the floor that the lamp was out.`,
    ),
  ).toEqual(['Ada Moss, Chair, presided', 'Eli Voss, visitor, public_comment'])
})

test('a post holds its name in brackets, and a place behind a name parts no list', () => {
  expect(
    people(
      `${head}Present: Ada Moss (in the Chair), the Clerk (Mrs. Nell Orr)\n\nIn attendance were President Tom Aro of Oden, Premier Lea Sund-Hay of Marr, and Consul Ida Roth. The Vice President, Mr Ben Rudd, spoke to his report.`,
    ),
  ).toEqual([
    'Ada Moss, null, presided',
    'Nell Orr, Clerk, attended',
    'Ida Roth, Consul, attended',
    'Tom Aro, President, attended',
    'Lea Sund-Hay, Premier, attended',
    'Ben Rudd, Vice President, reported',
  ])
})

test('initials printed beside a name call the person again', () => {
  expect(
    people(
      `${head}Attendees: Ada Moss (AM, Chair), Dr Ben Rudd (BR)\nApologies: Cyd Hale (CH)\nMinutes: Dov Finn (DF)\n\nBR presented the accounts. XY reported a leak.`,
    ),
  ).toEqual([
    'Ada Moss, Chair, presided',
    'Ben Rudd, null, attended',
    'Cyd Hale, null, absent',
    'Dov Finn, null, attended',
    'Ben Rudd, null, reported',
  ])
})

test('officers present and those who dial in attend, only observers and guests observe', () => {
  expect(
    roster(
      'Voting members: Ada Moss (Chair)\nNon-voting members: Ben Rudd (Bursar)\nSenior officers: Cyd Hale (Clerk)\nDialled in: Dov Finn, Warden\nObservers: Nell Orr, Pilot\nOfficials present from:\nOffice of the Warden',
    ),
  ).toEqual([
    'Ada Moss, Chair, presided',
    'Ben Rudd, Bursar, attended',
    'Cyd Hale, Clerk, attended',
    'Dov Finn, Warden, attended',
    'Nell Orr, Pilot, observed',
  ])
})

test('a post is known again with its body, its brackets or the field behind it', () => {
  expect(
    people(
      `${head}Present: Ada Moss, I.A.S., Port Commissioner (in the chair); Ben Rudd, Managing Director, Quay Corporation; Cyd Hale, Manager Works\n\nThe Managing Director, Quay Corporation, reported a leak. The Manager Works informed that the crane stood still. Dov Finn, Engineer (Locks), was on leave.`,
    ),
  ).toEqual([
    'Ada Moss, Port Commissioner, presided',
    'Ben Rudd, Managing Director, Quay Corporation, attended',
    'Cyd Hale, Manager Works, attended',
    'Ben Rudd, Managing Director, Quay Corporation, reported',
    'Cyd Hale, Manager Works, reported',
    'Dov Finn, Engineer (Locks), absent',
  ])
})

test('a portfolio, a force or an office of several words is no name, and Grace or Dean may be one', () => {
  expect(
    roster(
      'Present: Dean Voss (Group Manager Wharves); Prime Minister Grace Orr; Sergeant Eli Marr, Harbour Constabulary\nApologies: Ida Kolb, Chief Operating Officer',
    ),
  ).toEqual([
    'Dean Voss, Group Manager Wharves, attended',
    'Grace Orr, Prime Minister, attended',
    'Eli Marr, Sergeant, attended',
    'Ida Kolb, Chief Operating Officer, absent',
  ])
})

test('a substitute came, and a minister for something stands in for nobody', () => {
  expect(
    roster(
      'Present: Cllr Ada Moss (Chair), Cllr Ben Rudd for Cllr Cyd Hale\nAlso present: Dov Finn, Minister for Ports',
    ),
  ).toEqual([
    'Ada Moss, Chair, presided',
    'Ben Rudd, Cllr, attended',
    'Dov Finn, Minister for Ports, attended',
  ])
})

test('who is excepted was absent, also without a name, and an observer among guests observes', () => {
  expect(
    people(
      `${head}All members were present with the exception of the Bursar, Mr Ada Moss, who was abroad, and the Harbour Master. The meeting was attended by Ms Uta Kolb of the Tide Bank as an observer and Prof. Ned Frost, Warden of Locks.`,
    ),
  ).toEqual([
    'Ada Moss, Bursar, absent',
    'Harbour Master, Harbour Master, absent',
    'Uta Kolb, null, observed',
    'Ned Frost, Warden of Locks, attended',
  ])
})

test('the two leaders who were named preside together, and she who has a speech of her own speaks', () => {
  expect(
    people(
      'JOINT STATEMENT\n\nPresident Tom Aro met the Prime Minister of Marr, Lea Sund, in Salis on 3 June 2025. The two leaders co-chaired the Second Port Dialogue. The Dialogue was attended by Ambassador Ida Roth, who succeeded Ambassador Ben Rudd. In her opening remarks she thanked the hosts.',
    ),
  ).toEqual([
    'Tom Aro, President, presided',
    'Lea Sund, Prime Minister of Marr, presided',
    'Ida Roth, Ambassador, attended',
    'Ida Roth, Ambassador, spoke',
  ])
})

test('the council answers the public and has spoken', () => {
  expect(
    people(
      `${head}Present: Ada Moss, Chair; Ben Rudd (Director of Locks)\n\n3 PUBLIC QUESTION TIME\nMr Eli Voss of Lot 8, Mill Creek, asked why the lock was shut. In reply, the Director of Locks explained that the gate hung low.\n\n4 DELEGATIONS\nNell Orr, President of the Rowers, asked the Council for a slip.`,
    ),
  ).toEqual([
    'Ada Moss, Chair, presided',
    'Ben Rudd, Director of Locks, attended',
    'Eli Voss, null, public_comment',
    'Ben Rudd, Director of Locks, spoke',
    'Nell Orr, President of the Rowers, public_comment',
  ])
})

test('initials that one of the list alone has call the person again; a post may stand below its holder', () => {
  expect(
    people(
      `${head}Attendees: Ada Moss (Chair), Bill Rudd, and Cyd Hale\nOfficers attending : Ms Nell Orr, JP\n Secretary for Locks\n Mr Dov Finn\n\nBR reported a leak. XY reported a flood.`,
    ),
  ).toEqual([
    'Ada Moss, Chair, presided',
    'Bill Rudd, null, attended',
    'Cyd Hale, null, attended',
    'Nell Orr, null, attended',
    'Dov Finn, null, attended',
    'Bill Rudd, null, reported',
  ])
})
