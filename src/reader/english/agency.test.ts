import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const report = `Province prepares for the snow season

HEYUAN, Dec. 9 (Agency) -- A provincial meeting on road safety in winter was held in Heyuan on December 8. Zhou Qiming, governor of the province, presided over the meeting. Vice Premier Han Leping sent a written instruction.

Zhou stressed that county governments must clear every mountain pass within six hours of a snowfall. Road companies must not close a pass without notice.

Zheng Anlan, mayor of Shuangqiao, and Feng Yuting, head of Beitan County, made exchange speeches.
`

test('a report of a news agency: the day of the meeting, its name, and who is called by the family name', () => {
  const { date, place, conferenceName, people, directives } = readCommunique(report)
  expect([date, place, conferenceName]).toEqual([
    'December 8',
    'Heyuan',
    'provincial meeting on road safety in winter',
  ])
  expect(people.map(({ name, role }) => [name, role])).toEqual(
    expect.arrayContaining([
      ['Zhou Qiming', 'presided'],
      ['Zhou Qiming', 'spoke'],
      ['Han Leping', 'instructed'],
      ['Zheng Anlan', 'exchange_speech'],
      ['Feng Yuting', 'exchange_speech'],
    ]),
  )
  expect(directives.map(({ kind, speaker }) => [kind, speaker])).toEqual([
    ['order', 'Zhou Qiming'],
    ['prohibition', 'Zhou Qiming'],
  ])
})
