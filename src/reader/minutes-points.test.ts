import { expect, test } from 'vitest'
import { readCommunique } from './communique.ts'

const read = (text: string) => readCommunique(text)
const lines = (text: string) =>
  read(text).directives.map((d) => [d.ordinal, d.level, d.responsible.join('|'), d.deadline ?? d.cadence])
const head =
  '河口县供热专题会商纪要\n时间：2024年9月3日\n主持：陆羽（县住建局党组书记、局长）\n参加：米芾（县气象站站长）\n'

test('brackets behind a point say who and by when', () => {
  expect(
    lines(
      `${head}经会商，议定以下事项：\n1.检修三座锅炉，不留死角。（责任单位：县供热公司；完成时限：10月5日前）\n2.储足燃煤。（牵头单位：县发改局；配合单位：各镇（街道）、县财政局；完成时限：长期坚持）\n3.测温到户。（责任部门：县住建局；时限：每周）`,
    ),
  ).toEqual([
    ['1.', 1, '县供热公司', '10月5日前'],
    ['2.', 1, '县发改局|各镇（街道）|县财政局', null],
    ['3.', 1, '县住建局', '每周'],
  ])
})

test('a heading of minutes names an item, and points below it are of the first level', () => {
  expect(
    lines(
      `${head}一、听取锅炉检修情况汇报\n米芾介绍了入冬天气。\n会议要求：\n1.县住建局须于10月底前完成试压。\n2.各镇要备足燃料。\n二、老旧管网问题\n会议要求，县财政局要拨足经费。`,
    ),
  ).toEqual([
    ['1.', 1, '县住建局', '10月底前'],
    ['2.', 1, '各镇', null],
    ['', 1, '县财政局', null],
  ])
  expect(read(`${head}一、近期形势\n米芾介绍了入冬天气。`).people.map((p) => `${p.name} ${p.role}`)).toEqual([
    '陆羽 presided',
    '米芾 attended',
    '米芾 reported',
  ])
})

test('three points that somebody has made are what he lays down', () => {
  const { directives } = read(
    '9月3日，全县供热工作会议召开。县长陆羽主持会议。\n陆羽就落实会议精神讲了三点意见。第一，尽快传达。第二，逐日调度。第三，严格问责。',
  )
  expect(directives.map((d) => [d.speaker, d.ordinal])).toEqual([
    ['陆羽', '第一'],
    ['陆羽', '第二'],
    ['陆羽', '第三'],
  ])
})

test('in Taiwan a point tells why before it asks, and a heading of the chair needs no colon', () => {
  expect(
    lines(
      '柳城縣政府第9次主管會報紀錄\n時間：中華民國112年3月8日\n主席：縣長沈復\n肆、主席指示\n一、梅雨季節將至，請水利處清疏側溝。\n二、市民屢有反映路燈不亮，影響夜行，工務處應於兩週內修復。\n三、本次展演圓滿落幕，深表感謝。',
    ),
  ).toEqual([
    ['一、', 1, '水利處', null],
    ['二、', 1, '工務處', '兩週內'],
  ])
})

test('a list of those present stands line by line below its label, and departments answer there', () => {
  const draft = read(
    '青浦區議會轄下\n環境委員會第二次會議記錄\n日期：二零二四年五月六日\n出席者：\n主席　陳大文議員\n委員　鄺小珊議員\n列席者：\n何家明　渠務署工程師\n因事缺席者：\n委員　李思敏議員\n一、區內水浸問題\n鄺小珊議員認為署方應加快工程。\n渠務署何家明表示，署方會在雨季前清理集水溝。\n主席要求渠務署每月匯報進度。\n委員會決定於六月三日進行實地視察。',
  )
  expect(draft.people.map((p) => `${p.name} ${p.role}`)).toEqual([
    '陳大文 presided',
    '陳大文 spoke',
    '鄺小珊 attended',
    '何家明 observed',
    '何家明 reported',
    '李思敏 absent',
  ])
  expect(draft.directives.map((d) => [d.kind, d.responsible.join('|')])).toEqual([
    ['commitment', '署方'],
    ['order', '渠務署'],
    ['commitment', '委員會'],
  ])
})

test('a row of tasks that leaves the cell of partners empty keeps its columns', () => {
  const rows =
    '序号\t任务\t牵头单位\t配合单位\t完成时限\n1\t检修锅炉\t县供热公司\t县财政局\t9月底前\n2\t测温到户\t县住建局\t\t10月底前'
  expect(
    read(`供热任务分解表\n${rows}`).directives.map((d) => [d.responsible.join('|'), d.deadline]),
  ).toEqual([
    ['县供热公司|县财政局', '9月底前'],
    ['县住建局', '10月底前'],
  ])
})

test.each([
  ['演出要八千块，路上要走三天。', []],
  ['因管线密集而须改道。', []],
  ['安全上松懈不得、侥幸不得。', []],
  ['有的单位要台账没台账。', []],
  ['由县民政局牵头、各镇配合，10月底前建成。', ['县民政局|各镇']],
  ['各科室请于周五前报送。', ['各科室']],
  ['青年干警要多到一线去。', ['青年干警']],
  ['县（区）要立即反馈。', ['县（区）']],
])('%s', (words, actors) => {
  const { directives } = read(`9月3日，全县供热工作会议召开。县长陆羽主持会议。\n会议强调，${words}`)
  expect(directives.map((d) => d.responsible.join('|'))).toEqual(actors)
})
