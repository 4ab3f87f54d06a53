import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const people = (text: string) => readCommunique(text).people.map((p) => `${p.name} ${p.title} ${p.role}`)

test.each([
  ['县长陆羽因公外出。', ['陆羽 县长 absent']],
  ['县长陆羽因病请假。', ['陆羽 县长 absent']],
  ['省长容与应邀致辞。', ['容与 省长 spoke']],
  ['副局长季扎就推进情况作了说明。', ['季扎 副局长 reported']],
  ['区长文同专程出席活动。', ['文同 区长 attended']],
  ['港口公司总经理卞玉代表投资方作表态发言。', ['卞玉 港口公司总经理 exchange_speech']],
  ['养路工班班长程门雪宣读倡议书。', ['程门雪 养路工班班长 conveyed']],
  ['副主任米芾通报上月失分点位。', ['米芾 副主任 reported']],
  [
    '市领导凤鸣、麟趾、龟年等参加。',
    ['凤鸣 市领导 attended', '麟趾 市领导 attended', '龟年 市领导 attended'],
  ],
  ['副市长王 维、岑 参出席会议。', ['王 维 副市长 attended', '岑 参 副市长 attended']],
  ['副县长阿依努尔·艾山陪同。', ['阿依努尔·艾山 副县长 attended']],
  ['陆羽同志就下步工作进行了部署。', ['陆羽 null reported']],
  ['副县长陆羽在我县分会场参加会议并提出具体要求。', ['陆羽 副县长 branch_attended', '陆羽 副县长 spoke']],
  ['來自各地的三十餘名專家學者參加會議。', []],
])('%s', (sentence, expected) => {
  expect(people(`6月3日，全市河湖工作会议召开。${sentence}`)).toEqual(expected)
})

test('whoever presides and then lays something down has spoken; what a report tells is no speech', () => {
  expect(
    people(
      '6月3日，全县用水调度会召开。副县长沈括主持会议，水务局局长郭守敬通报旱情，指出库存偏少。\n沈括就下步工作提出，各镇要在6月底前完成清淤。',
    ),
  ).toEqual(['沈括 副县长 presided', '沈括 副县长 spoke', '郭守敬 水务局局长 reported'])
})

test('a form may number its header with the figures of a ledger', () => {
  const draft = readCommunique(
    '柳城縣政府第五次主管會報紀錄\n壹、時間：中華民國一一二年三月八日下午二時\n貳、地點：縣府三樓簡報室\n參、主席：縣長沈復\n肆、出席：副縣長白朗、工務處處長許由之\n伍、報告事項\n主席裁示：\n（一）洽悉。\n（二）請工務處會同警察局重新檢視路口號誌。',
  )
  expect([draft.date, draft.place]).toEqual(['中華民國一一二年三月八日', '縣府三樓簡報室'])
  expect(draft.people.map((p) => `${p.name} ${p.role}`)).toEqual([
    '沈復 presided',
    '白朗 attended',
    '許由之 attended',
  ])
  expect(draft.directives.map((d) => [d.speaker, d.responsible])).toEqual([['沈復', ['工務處', '警察局']]])
})

test('the day before a newspaper sends its report is not the day of the meeting', () => {
  const draft = readCommunique('本报松江5月15日电　全国渔港工作会议5月14日在松江召开。部长陆羽出席会议。')
  expect([draft.date, draft.place, draft.conferenceName]).toEqual(['5月14日', '松江', '全国渔港工作会议'])
})

test('on a visit nobody presides, and whoever then speaks is known by the title of the first line', () => {
  const draft = readCommunique(
    '6月3日，县长陆羽到城关镇调研防汛工作。陆羽要求，县安委办6月20日前组织抽查。\n他嘱咐医护人员，一定要照顾好老人。',
  )
  expect(draft.people).toEqual([{ name: '陆羽', title: '县长', role: 'spoke' }])
  expect(draft.directives.map((d) => [d.speaker, d.responsible[0]])).toEqual([
    ['陆羽', '县安委办'],
    ['陆羽', undefined],
  ])
})
