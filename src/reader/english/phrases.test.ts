import { describe, expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const heads = {
  minutes: 'Minutes of the Quay Committee\nHeld at Quay House on 5 May 2025\n\n',
  communique: 'COMMUNIQUÉ OF THE FOURTH OSTER LEADERS SUMMIT\nOster, 3 March 2024\n\n',
  agency:
    'Province readies its ferries\n\nHEYUAN, Dec. 9 (Agency) -- A provincial meeting on ferries was held in Heyuan on December 8. Zhou Qiming, governor of the province, attended the meeting.\n\n',
}
const tasks = (head: keyof typeof heads, words: string) =>
  readCommunique(`${heads[head]}${words}\n`).directives.map((d) => [d.kind, d.responsible.join(' + ')])

describe('minutes', () => {
  test.each([
    ['Mrs Pell made a motion directing staff to sell the skiff.', ['order', 'staff']],
    ['Board consensus was to have Ms. Pell paint the buoy.', ['order', 'Ms. Pell']],
    ['The consensus of the Board was for the Pilot to sound the bar.', ['order', 'the Pilot']],
    ['Members asked that future charts include the shoals.', ['request', '']],
    ['The Harbour Master offered to lend a boat.', ['commitment', 'The Harbour Master']],
    ['It was agreed the slip should be swept before the regatta.', ['order', '']],
    ['Resolved: to refer the lease to the Bursar.', ['commitment', '']],
    ['It was proposed, seconded and agreed to buy a bell.', ['commitment', '']],
    ['The Council gave direction to staff to return with a fee table.', ['order', 'staff']],
    [
      'The Harbour Master said he would call the mill about the sluice.',
      ['commitment', 'The Harbour Master'],
    ],
    ['The Bursar would write to the ferry company.', ['commitment', 'The Bursar']],
    ['Public Works to mend the railings.', ['order', 'Public Works']],
    ['AP and TH to meet the divers.', ['order', 'AP + TH']],
    ['Ladder to be painted before Easter.', ['order', '']],
    ['The Committee asked for a report on the moorings.', ['request', '']],
    ['The Committee asked for the lamp to be mended.', ['request', '']],
    ['That Council write to the Minister about the bar.', ['commitment', 'Council']],
    ['Motion: Direct staff to sound the bar. Passed.', ['order', 'staff']],
    ['Instructions were issued to all pilots to carry lamps.', ['order', 'all pilots']],
    [
      'The Committee noted that the toll lapses and directed the Bursar to draft rules.',
      ['order', 'the Bursar'],
    ],
  ])('%s', (words, task) => {
    expect(tasks('minutes', words)).toEqual([task])
  })

  test.each([
    'Motion directing staff to close the slip failed for want of a second.',
    'The Bursar advised that the invoice would be paid in June.',
    'That Council receive the chart for information.',
    'The Committee will hold its next meeting on 12 May.',
    'The Chair called for a vote.',
    'The Mayor asked for a moment of silence.',
    'A rower offered to lend a boat.',
    'Apologies to be sent to the Clerk.',
    'Mr Pell said he would like a new bell.',
    'The lease is likely to be renewed.',
    'The Committee agreed to appoint Ada Pell to the panel.',
    'It was decided that the toll would not be raised.',
    'The policy requires staff to log visits.',
    'Under the Harbours Act, a council is required to publish its tolls.',
    'The ferry company had agreed to pay half.',
    'Resolved – to authorise the Bursar to sell the skiff.',
    'If the grant fails, the Board will have to borrow.',
    'The Pilot was invited to the supper.',
    'The Pilot is to retire in May.',
    'The Committee will comprise six members.',
  ])('lays nothing down: %s', (words) => {
    expect(tasks('minutes', words)).toEqual([])
  })

  test('a council that moves tells its own acts in the third person', () => {
    expect(
      tasks(
        'minutes',
        'That Council:\na) notes the chart;\nb) requests the Pilot to sound the bar;\nc) writes to the Minister; and\nd) advertises the mooring for 21 days.',
      ),
    ).toEqual([
      ['request', 'the Pilot'],
      ['commitment', ''],
      ['commitment', ''],
    ])
  })

  test('surnames of the roster stand for whoever they name', () => {
    expect(
      tasks(
        'minutes',
        'Present: Ada Pell, Tom Holt, Eve Finch\n\nAction Items\n• Finch – schedule a dive\n• Pell and Holt: draft a letter to the mill',
      ).map(([, who]) => who),
    ).toEqual(['Finch', 'Pell + Holt'])
  })

  test('a line that ends in a word of assent or a joint is no heading', () => {
    expect(tasks('minutes', 'Mr Pell moved that the Pilot draw a chart. CARRIED')).toHaveLength(1)
    expect(
      tasks('minutes', 'THAT staff be directed to move the buoy; and\nTHAT the Bursar pay the divers.'),
    ).toHaveLength(2)
  })
})

describe('communiqués', () => {
  test.each([
    ['We call for an immediate end to the blockade.', ['request', '']],
    ['We aim to halve the tolls by 2030.', ['commitment', 'We']],
    ['The Commonwealth agreed to co-fund the dredger.', ['commitment', 'The Commonwealth']],
    ['Both sides agreed to open two ferries.', ['commitment', 'Both sides']],
    ['There shall be no fishing north of the bar.', ['prohibition', '']],
    ['It is forbidden to burn nets on the beach.', ['prohibition', '']],
    ['Skippers have until 30 June to renew their plates.', ['order', 'Skippers']],
    ['All ministries were told to share their charts.', ['order', 'All ministries']],
    ['Traders are warned not to hoard rope.', ['order', 'Traders']],
    ['Favourable terms such as free moorings must be offered by the port.', ['order', 'the port']],
    ['We renew our call on all parties to open the strait.', ['request', 'all parties']],
  ])('%s', (words, task) => {
    expect(tasks('communique', words)).toEqual([task])
  })

  test.each([
    'We aim to be good neighbours.',
    'The President will host a dinner for delegates.',
    'The Prime Minister will visit Salis in May.',
    'This Declaration shall enter into force on 1 May.',
    'The Bill seeks to ensure that fishers must hold a licence.',
    'The Minister will brief the media in due course.',
  ])('lays nothing down: %s', (words) => {
    expect(tasks('communique', words)).toEqual([])
  })

  test('points hang on a body that agrees, in the present too', () => {
    expect(
      tasks(
        'communique',
        'We agree:\n(a) to cut tolls by half;\n(b) to share charts; and\n(c) to meet each year.',
      ),
    ).toHaveLength(3)
  })
})

test('what is set in commas leaves the meeting its verb, and a bidding goes on behind an and', () => {
  expect(
    tasks('agency', 'The meeting, presided over by Premier Zhou Qiming, decided to lower the tolls.'),
  ).toHaveLength(1)
  expect(
    tasks('agency', 'He stressed the need to mend the quays, and urged port offices to open their books.'),
  ).toEqual([
    ['order', ''],
    ['request', 'port offices'],
  ])
})

test.each([
  'Zhou stressed the need to mend the quays.',
  'The meeting called for strengthening the patrols.',
  'It is imperative to inspect the ferries, the meeting stressed.',
  'He ordered a thorough inspection of all ferries.',
  'Priority should be given to the islands.',
  'Zhou urged more efforts to train pilots.',
  'Supervision of the funds should be tightened, Premier Zhou said, urging ports to open their books.',
  'Premier Zhou said the old quays should be well preserved.',
])('agencies: %s', (words) => {
  expect(tasks('agency', words).map(([, who]) => who)).toEqual([''])
})
