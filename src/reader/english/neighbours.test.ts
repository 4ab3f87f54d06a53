import { describe, expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const tasks = (words: string) =>
  readCommunique(
    `Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\n${words}`,
  ).directives.map((d) => [d.ordinal, d.level, d.kind, d.responsible.join(' + '), d.text])

describe('lists', () => {
  test('points counted out in words stand under the modal sentence that announces them', () => {
    const counted = tasks(
      'She required three tasks to be done well.\n\nFirst, nets must be mended. Skippers shall log every tear. Second, it is necessary to watch the tide. No one is allowed to row after dusk.\n\nThird, ropes, sails and spare oars should be checked; broken ones should be burnt.',
    )
    expect(counted.map(([ordinal, level, kind]) => [ordinal, level, kind])).toEqual([
      ['', 1, 'order'],
      ['First', 2, 'order'],
      ['', 3, 'order'],
      ['Second', 2, 'order'],
      ['', 3, 'prohibition'],
      ['Third', 2, 'order'],
      ['', 2, 'order'],
    ])
    expect(
      tasks(
        'She put forward two tasks.\n\nFirst, nets should be mended. Skippers must log every tear.\n\nSecond, crews should rest.',
      ).map(([ordinal, level]) => [ordinal, level]),
    ).toEqual([
      ['First', 1],
      ['', 2],
      ['Second', 1],
    ])
  })

  test('a list may run on in its paragraph or hang on that', () => {
    const listed = [
      ['(b)', 1, 'order', 'the Pilot', 'the Pilot should sound the bar'],
      ['(c)', 1, 'order', '', '(c) to revisit the toll in June'],
    ]
    expect(
      tasks(
        'The Committee agreed: (a) that the chart be approved; (b) that the Pilot should sound the bar; and (c) to revisit the toll in June.',
      ),
    ).toEqual(listed)
    expect(
      tasks(
        'RESOLVED: That\n(a) the toll be adopted;\n(b) the Pilot report the depth to the mill each quarter.',
      ),
    ).toEqual([['(b)', 1, 'order', 'the Pilot', '(b) the Pilot report the depth to the mill each quarter']])
  })

  test('whoever is to act may stand in the points of what is directed', () => {
    expect(
      tasks(
        'The Mayor further directed that:\n(a) lamps be lit at dusk;\n(b) the Pilot sound the bar; and\n(c) the Railways give priority to grain.',
      ),
    ).toEqual([
      ['', 1, 'order', '', 'The Mayor further directed that'],
      ['(a)', 2, 'order', '', '(a) lamps be lit at dusk'],
      ['(b)', 2, 'order', 'the Pilot', '(b) the Pilot sound the bar'],
      ['(c)', 2, 'order', 'the Railways', '(c) the Railways give priority to grain'],
    ])
  })

  test('a point without a subject of its own begins with its number', () => {
    expect(
      tasks(
        'At its end the Committee:\n1. adopts the chart;\n2. calls upon skippers to mend their nets;\n3. instructs the Pilot to sound the bar.',
      ).map((one) => one[4]),
    ).toEqual(['2. calls upon skippers to mend their nets', '3. instructs the Pilot to sound the bar'])
  })

  test('what was noted, and the order of the day, are no tasks', () => {
    expect(
      tasks(
        'The Committee NOTED:\n(a) that skippers must renew by June;\n(b) the Pilot will leave;\n(c) crews shall wear badges.',
      ),
    ).toEqual([])
    expect(tasks('1. Call to order. The Mayor opened the meeting.\n2. Bring to order.')).toEqual([])
  })
})

describe.each([
  ['Further crews may not be hired through agents without consent.', 'prohibition', ''],
  ['The meeting called for stronger checks of the nets.', 'request', ''],
  ['Boats longer than ten metres shall keep out.', 'order', 'Boats longer than ten metres'],
  ['Reminder letters are to go out by 4/15.', 'order', ''],
  ['The Committee voted to hold a second sitting on 28 May.', 'commitment', 'The Committee'],
  ['Boat shed: Ada Pell to obtain a price for the roof.', 'order', 'Ada Pell'],
  ['Motion Pell, second Holt, that Nan send a letter to the mill by May 1. Carried.', 'order', 'Nan'],
  ['The Committee thanked the Pilot and invited her to bring forward rules by June.', 'request', 'her'],
  ['Board told Lyle to order a new buoy.', 'order', 'Lyle'],
  ['The Ministers pledged 3 million dollars to the fund.', 'commitment', 'The Ministers'],
  ['A panel was set up. It will report to Council by June.', 'commitment', 'It'],
  ['The Board saw the chart. It decided to buy a buoy.', 'commitment', 'It'],
  ['Tide mills are required to show a lamp.', 'order', 'Tide mills'],
  ['The old ferry must not sail by night.', 'prohibition', ''],
  ['He said that Public Works will finish the wall by May.', 'commitment', 'Public Works'],
  ['She added that the Government would settle the arrears in June.', 'commitment', 'the Government'],
  ['Cabinet was told that the contractor will pave the road in March.', 'commitment', 'the contractor'],
  ['A list of wrecks should be sent to Members monthly.', 'order', ''],
  ['Warden Pell said that the district will send the charts by May.', 'commitment', 'the district'],
  [
    'In reply to a question about the slip, the Warden said that her office will mend it.',
    'commitment',
    'her office',
  ],
  ['The Pilot Office will seek prices from two yards.', 'commitment', 'The Pilot Office'],
  ['Quay House will publish the first soundings in June.', 'commitment', 'Quay House'],
  ['I would urge skippers to apply early.', 'request', 'skippers'],
  ['The Company has to mend reported leaks.', 'order', 'The Company'],
])('%s', (words, kind, actors) => {
  test('lays one thing down', () => {
    expect(tasks(words).map((one) => [one[2], one[3]])).toEqual([[kind, actors]])
  })
})

test.each([
  'The Committee authorised the Treasurer to draw up to 2 million.',
  'Three culverts on Mill Road have to wait for the permit.',
  'Commissioner Pell would like to see the road closed.',
  'The Chair reminded everyone that bins must be locked.',
  'Cllr Pell asked the Board to consider a new gate.',
  'Ada Pell asked that the hall should open on Mondays.',
  'The Committee voted to adjourn.',
  'Farmers Ada Pell and Ben Rudd spoke against the toll and asked that it be put off.',
  'Mr Pell said that the city will sell the yard.',
  'The Manager said that the company will face losses.',
  'Quay House will open its doors on Sunday.',
  'Swimming is permitted on Sundays.',
  'Questions should be addressed to the Clerk.',
  'Ada Pell spoke. The road should be closed, she felt.',
])('%s lays nothing down', (words) => {
  expect(tasks(words)).toEqual([])
})

test('what goes on after and has another to do it stands by itself', () => {
  const split = (words: string) => tasks(words).map((one) => [one[2], one[3]])
  expect(
    split(
      'They tasked the Working Group with preparing a chart by June, and the Secretariat with collecting logs.',
    ),
  ).toEqual([
    ['order', 'the Working Group'],
    ['order', 'the Secretariat'],
  ])
  expect(
    split('The Summit resolved to open the post by June and mandated Ministers to agree a toll.'),
  ).toEqual([
    ['commitment', 'The Summit'],
    ['order', 'Ministers'],
  ])
  expect(
    split('The Committee instructed the mill to present a plan by June. The plan should include a cost.'),
  ).toEqual([
    ['order', 'the mill'],
    ['order', ''],
  ])
  expect(
    split(
      'PUBLIC QUESTIONS\n\nMrs Pell said the Council must mend the gate. The Council agreed to raise this with the mill. Dogs must not run loose.',
    ),
  ).toEqual([
    ['commitment', 'The Council'],
    ['prohibition', ''],
  ])
})

test('among what the public says, what the Chair asks of an officer counts', () => {
  const asked = 'She asked the Clerk to reply by June. Mr Pell asked the Clerk to hurry.'
  expect(
    tasks(
      `PUBLIC QUESTIONS\n\nThe Chair thanked Mr Pell. ${asked} The Chair asked speakers to be brief.`,
    ).map((one) => [one[2], one[3], one[4]]),
  ).toEqual([['request', 'the Clerk', 'She asked the Clerk to reply by June']])
})

describe.each([
  ['[d] Mill Lane – seen by the county – Clerk to chase again.', 'order', 'Clerk'],
  ['Director Pell requested staff bring back a chart of the bar.', 'request', 'staff'],
  ['There was consensus to have staff draft a letter.', 'order', 'staff'],
  ['It was agreed that an update would be provided in May.', 'commitment', ''],
  ['Harbour authorities are being asked to return plans by June.', 'request', 'Harbour authorities'],
  ['The meeting demanded that all localities step up patrols.', 'order', 'all localities'],
  ['Racing shall be forbidden.', 'prohibition', ''],
  ['All boats left afloat should carry a lamp.', 'order', ''],
  ['Task forces at the port should mend the crane.', 'order', 'Task forces at the port'],
])('%s', (words, kind, actors) => {
  test('is read as others put it', () => {
    expect(tasks(words).map((one) => [one[2], one[3]])).toEqual([[kind, actors]])
  })
})

test('what somebody is authorised to do is settled', () => {
  expect(tasks('The chart was seen. THAT the Pilot be authorized to sign the lease.')).toEqual([])
})

test('what the public asks is no task, what staff are to do is', () => {
  const split = (words: string) => tasks(words).map((one) => [one[2], one[3]])
  expect(
    split('Residents asked the Harbour Board to dredge. Mr Pell requested that he receive a reply.'),
  ).toEqual([])
  expect(split('The item was tabled. Staff to notify the mill. Gravel to be spread in April.')).toEqual([
    ['order', 'Staff'],
    ['order', ''],
  ])
})
