import { expect, test } from 'vitest'
import { englishIso, englishTimes, isoOfWeekday } from './times.ts'

function timesOf(text: string) {
  const { deadline, cadence } = englishTimes(text, { start: 0, end: text.length })
  const cut = (span: typeof deadline) => (span ? text.slice(span.start, span.end) : null)
  return [cut(deadline), cut(cadence)]
}

test.each([
  ['Report by 5 p.m. on Friday 3 May 2025.', '5 p.m. on Friday 3 May 2025'],
  ['Report by the 14th of February, 2025.', 'the 14th of February, 2025'],
  ['Desilt the drains by 05.06.2024 without fail.', '05.06.2024'],
  ['Report by 03/05/2025.', '03/05/2025'],
  ['Extend the route in September, 2025.', 'September, 2025'],
  ['Report by the end of Q2 2026.', 'the end of Q2 2026'],
  ['Report within 3 (three) months.', 'within 3 (three) months'],
  ['File the return within ten days thereafter.', 'within ten days thereafter'],
  [
    'Post the agenda at least seven days before the budget debate.',
    'at least seven days before the budget debate',
  ],
  ['Publish no later than two weeks after submissions close.', 'two weeks after submissions close'],
  ['Clear the gullies before the schools reopen.', 'the schools reopen'],
  ['Mend the roofs before the start of the 2026 cyclone season.', 'the start of the 2026 cyclone season'],
  ['Bring a draft back at the second meeting in April.', 'the second meeting in April'],
  ['Submit it to the February 2026 Ordinary Council Meeting.', 'the February 2026 Ordinary Council Meeting'],
  ['Report to the next Council of Ministers.', 'the next Council of Ministers'],
  ['Hire ten nurses in the next financial year.', 'the next financial year'],
  ['Open an office in the port this autumn.', 'this autumn'],
  ['The ban shall remain from 1 May to 30 June.', 'from 1 May to 30 June'],
  ['Plant the hedge before the start of the March term.', 'the start of the March term'],
  ['Mend the lock by the weekend.', 'the weekend'],
  [
    'Notify the port at least three working days before departure.',
    'at least three working days before departure',
  ],
  [
    'Warn tenants at least 24 hours before cutting off power; keep a log.',
    'at least 24 hours before cutting off power',
  ],
  ['No berth shall be let until the survey has been accepted.', 'the survey has been accepted'],
  ['No boat shall moor until the count is complete.', 'the count is complete'],
  ['Bring a paper on the winter dredging to its next ordinary sitting.', 'its next ordinary sitting'],
  ["Lay the bill before the Council's second sitting in May.", "the Council's second sitting in May"],
  ['Settle the fees at their meeting in June.', 'their meeting in June'],
  ['Draft a by-law for the May workshop.', 'the May workshop'],
  ['Get two prices for rope by 5/17.', '5/17'],
  ['Draft a by-law by the May 17 work session.', 'the May 17 work session'],
  ['Draft a by-law by May 17 for the session.', 'May 17'],
  ['Lay the accounts before members at the AGM.', 'the AGM'],
  ['Close the slip until the inquest has been held.', 'the inquest has been held'],
  ['Meet the divers in the week beginning 3 May.', 'the week beginning 3 May'],
  ['No boat shall sail until the storm is declared over.', 'the storm is declared over'],
  ['Send the drawings before digging starts on site.', 'digging starts on site'],
  ['Apply the code from the first day of its publication.', 'the first day of its publication'],
  ['Sell no berth until the accounts are audited.', 'the accounts are audited'],
  ['Test the pump before the valve is turned off.', 'the valve is turned off'],
  ['Warn the keeper on the same day.', 'the same day'],
  ['Build two slips in the 2027/28 financial year.', 'the 2027/28 financial year'],
  ['Get prices before the May meeting of the Quay Committee.', 'the May meeting of the Quay Committee'],
  ['Ring the warden on the first day of an outage.', null],
  ['Patrol the quay through the winter.', null],
])('%s is due: %s', (words, deadline) => {
  expect(timesOf(words)).toEqual([deadline, null])
})

test.each([
  'Extend the grant to houses built before 2010.',
  'Place the file before the Chief Secretary.',
  'Cut the dues by 1/3 and tell the skippers.',
  'Write a paper on the winter dredging.',
  'Keep the invoices for two years.',
])('nothing is due: %s', (words) => {
  expect(timesOf(words)).toEqual([null, null])
})

test.each([
  ['Spray every Tuesday and Friday.', 'every Tuesday and Friday'],
  ['Inspect the road monthly during the rains.', 'monthly'],
  ['Submit returns by the 10th of every month.', 'the 10th of every month'],
  ['Check the wells on Mondays.', 'on Mondays'],
])('%s recurs: %s', (words, cadence) => {
  expect(timesOf(words)).toEqual([null, cadence])
})

test('a day of the week is the last before the page was sent', () => {
  expect(isoOfWeekday('Wednesday', 'Hewan Daily | Updated: 2024-03-07 10:02')).toBe('2024-03-06')
  expect(isoOfWeekday('Thursday', 'Updated: 2024-03-07')).toBe('2024-03-07')
  expect(isoOfWeekday('Tuesday', 'HEWAN, March 7 (Hewan News)')).toBeNull()
})

test('reads a dotted date', () => {
  expect(englishIso('21.05.2024')).toBe('2024-05-21')
  expect(englishIso('22nd of January, 2025')).toBe('2025-01-22')
})

test.each([
  ['the Clerk must report before the harbour hearing on November 4', 'the harbour hearing on November 4'],
  [
    'have the draft ready in time for the opening of Parliament in January',
    'the opening of Parliament in January',
  ],
  ['map of drains, due February 3', 'February 3'],
  ['file the return by COB on Friday', 'COB on Friday'],
])('an event goes with its day: %s', (part, deadline) => {
  expect(timesOf(part)[0]).toBe(deadline)
})

test.each([
  ['21.05.2024', '2024-05-21'],
  ['2024/05/21', '2024-05-21'],
  ['21/05/2024', '2024-05-21'],
  ['05/21/2024', '2024-05-21'],
  ['03/11/2024', null],
])('figures of a day are read where they can mean but one: %s', (printed, iso) => {
  expect(englishIso(printed)).toBe(iso)
})
