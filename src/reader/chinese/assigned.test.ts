import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const read = (words: string) =>
  readCommunique(`5月6日，全县林业工作会议召开。县长陆羽出席会议并讲话。\n陆羽强调，${words}`).directives.map(
    (d) => [d.ordinal, d.responsible.join('|'), d.deadline],
  )

test.each([
  [
    '一是由县林业局牵头、县气象局配合，明年一季度出台预警办法。二是管好火源。',
    ['一是', '县林业局|县气象局', '明年一季度'],
  ],
  [
    '第一，关于瞭望塔，由县林业局牵头、县电力公司配合，7月10日前接通电路。第二，关于宣传，要进村入户。',
    ['第一', '县林业局|县电力公司', '7月10日前'],
  ],
  ['（一）涉及补偿的12户，由林场逐一签约；（二）建档立卡。', ['（一）', '林场', null]],
  [
    '（一）剩余5块林地由城关镇、柳林镇包干负责，6月底前清完；（二）建档立卡。',
    ['（一）', '城关镇|柳林镇', '6月底前'],
  ],
  ['1.防火期值班由县林业局牵头、各镇配合，实行零报告。2.备足物资。', ['1.', '县林业局|各镇', null]],
  [
    '1）瞭望塔护栏锈蚀较多，施工单位须在6月2日前更换并书面回复。2）备足物资。',
    ['1）', '施工单位', '6月2日前'],
  ],
  ['1）隔离带杂草重复出现，要求护林队长本周内清理一次。2）备足物资。', ['1）', '护林队长', '本周内']],
])('a point gives its matter to somebody: %s', (words, point) => {
  expect(read(words)[0]).toEqual(point)
  expect(read(words)).toHaveLength(2)
})

test('who leads and who supports stand in clauses of their own, and the day in a third', () => {
  const { directives } = readCommunique(`松城市人民政府专题会议纪要
2024年5月6日，副市长陆羽主持召开山塘安全专题会议。现将议定事项纪要如下：
一、关于规划。原则同意市水利局提出的规划。由市水利局牵头，市财政局配合，于6月30日前完成核算。
二、关于遗留问题。对未验收的9座山塘，由市水利局会同市住建局逐一核查，7月底前报市政府。`)
  expect(directives.map((d) => [d.text.slice(0, 5), d.responsible, d.deadline])).toEqual([
    ['由市水利局', ['市水利局', '市财政局'], '6月30日前'],
    ['由市水利局', ['市水利局', '市住建局'], '7月底前'],
  ])
})

test.each([
  ['各级领导干部要带头值守，每半月到联系点讲一次课。', [['', '各级领导干部', null]]],
  ['各站站长要“走下去”，寒假前走访企业不少于9家。', [['', '各站站长', '寒假前']]],
  ['林业局、气象局要联合编制承包商名册。', [['', '林业局|气象局', null]]],
  ['县林业局要会同县公安交警大队设卡。', [['', '县林业局|县公安交警大队', null]]],
  ['河滩空地不得堆放木料。', [['', '', null]]],
  ['三年以来个别乡镇仍有底数不清、核查不准的问题。', []],
])('what only goes on brings nobody new: %s', (words, found) => {
  expect(read(words)).toEqual(found)
})

test('who is asked to speak with somebody answers alone', () => {
  const { directives } = readCommunique(
    '青浦區議會環境委員會會議記錄\n日期：二零二四年五月六日\n主席請渠務署與地區團體多作溝通。\n主席請渠務署與路政署於六月提交報告。',
  )
  expect(directives.map((d) => [d.responsible, d.deadline])).toEqual([
    [['渠務署'], null],
    [['渠務署', '路政署'], '六月'],
  ])
})

test('what a meeting decides, demands or concludes may begin in the middle of its sentence', () => {
  const laid = (words: string) =>
    readCommunique(`5月6日，副校长陆羽主持召开校务会。\n${words}`).directives.map((d) => [
      d.ordinal,
      d.responsible.join('|'),
      d.deadline,
    ])
  expect(
    laid('会议听取了排课汇报，决定由教务处牵头、后勤处配合，9月10日前调好教室；总务处要续签合同。'),
  ).toEqual([
    ['', '教务处|后勤处', '9月10日前'],
    ['', '总务处', null],
  ])
  expect(laid('会议决定：东侧围墙先修，由总务主任李建国负责，6月底前完工。')).toEqual([
    ['', '总务主任李建国', '6月底前'],
  ])
  expect(laid('会议要求一是须坚决完成年度任务，确保安全；二是各处室要密切配合。')).toEqual([
    ['一是', '', null],
    ['二是', '各处室', null],
  ])
  expect(laid('陆羽指出，成绩来之不易，但也要看到，差距仍然较大。')).toEqual([])
  expect(laid('会议提出要求，请各处室连夜部署，明天中午前报校办。')).toEqual([['', '各处室', '明天中午前']])
})

test('a heading of minutes that names a part of them is no task, and whoever makes demands below is heard', () => {
  const { directives, people } = readCommunique(`松江集团第三季度经营分析会纪要
时间：2024年10月9日
主持：总经理 文徵明
一、会议内容
总经理文徵明对三季度工作作了点评，并对四季度工作提出如下要求：
1. 销售部：紧盯目标，10月底前完成客户回访。
2. 财务部、安全部：年底前完成盘点，安全部制定方案，12月5日前下发。
二、其他
请各部门于10月12日前报送计划。`)
  expect(directives.map((d) => [d.ordinal, d.level, d.speaker, d.responsible, d.deadline])).toEqual([
    ['1.', 1, '文徵明', ['销售部'], '10月底前'],
    ['2.', 1, '文徵明', ['财务部', '安全部'], '年底前'],
    ['', 2, '文徵明', ['安全部'], '12月5日前'],
    ['', 1, '会议', ['各部门'], '10月12日前'],
  ])
  expect(people.map((p) => p.role)).toEqual(['presided', 'spoke'])
})

test('whoever is asked ends before how and what, and the first word that lays down counts', () => {
  expect(read('希望在外游子文明祭扫、错峰返乡。')).toEqual([['', '在外游子', null]])
  expect(read('呼吁食肆东主妥善处理垃圾。')).toEqual([['', '食肆东主', null]])
  expect(read('各镇要会同县消防救援大队检查。')).toEqual([['', '各镇|县消防救援大队', null]])
  expect(read('总务处要在开学第二周前排查。')).toEqual([['', '总务处', '开学第二周前']])
  expect(read('民政局要从本月中起发放补贴。')).toEqual([['', '民政局', '本月中起']])
  expect(read('守好底线是必须扛起的责任。')).toEqual([])
  expect(read('1. 工程案件务必如期完成，请各单位配合。\n2. 各处室要报送计划。')).toEqual([
    ['1.', '', null],
    ['', '各单位', null],
    ['2.', '各处室', null],
  ])
})
