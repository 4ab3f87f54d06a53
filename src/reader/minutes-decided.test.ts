import { expect, test } from 'vitest'
import { readCommunique } from './communique.ts'

const minutes = (lines: string) =>
  readCommunique(
    `柳城縣政府第9次縣務會議紀錄\n時間：中華民國112年3月8日上午9時\n地點：縣府簡報室\n主席：縣長沈復\n${lines}`,
  ).directives.map((d) => `${d.speaker} ${d.ordinal} ${d.responsible.join('|')}`)

test('a point that notes first and then asks is a directive; one that only notes or thanks is none', () => {
  expect(
    minutes(
      '主席裁示：\n（一）洽悉，請消防局持續宣導。\n（二）准予備查。\n（三）感謝各局處的協助。\n（四）請工務處儘速完工。',
    ),
  ).toEqual(['沈復 （一） 消防局', '沈復 （四） 工務處'])
})

test('points may be numbered by the cases they belong to', () => {
  expect(minutes('縣長裁示：\n第（一）案洽悉，請消防局持續宣導。\n（二）請工務處儘速完工。')).toEqual([
    '沈復 第（一）案 消防局',
    '沈復 （二） 工務處',
  ])
})

test('the body itself lays down what stands under its decision, also in an agenda of reports', () => {
  expect(
    minutes('參、報告事項：民政處報告「災害防救」。決定：\n（一）准予備查。\n（二）請民政處補足人力。'),
  ).toEqual(['會議 （二） 民政處'])
})

test('where a chair asks in the sentence that tells of a complaint, the chair has spoken', () => {
  expect(minutes('里民反映夜間噪音，沈復請環保局與警察局在兩週內提出計畫。')).toEqual(['沈復  環保局|警察局'])
})

test('after a department is quoted, a paragraph of what departments will do commits them', () => {
  expect(
    minutes('運輸署代表表示，工程已完成三成。\n渠務署會每星期清理集水溝，路政署將檢視欄杆。').map(
      (one) => one.split(' ')[2],
    ),
  ).toEqual(['渠務署', '路政署'])
})

test('a heading that names an item lays nothing down, and its points are of the first level', () => {
  const { directives } = readCommunique(
    '市城管局局长办公会纪要\n时间：2025年1月9日\n会议议定如下事项：\n一、关于灯会保障\n1.法规科要制定方案，1月20日前报办公室。\n2.环卫处增设果皮箱。',
  )
  expect(directives.map((d) => [d.ordinal, d.level, d.responsible[0], d.deadline])).toEqual([
    ['1.', 1, '法规科', '1月20日前'],
    ['2.', 1, '环卫处', null],
  ])
})

test('what stands under the conclusions of minutes is laid down', () => {
  expect(minutes('五、結論：\n（一）請水利署完成調查。\n（二）餘洽悉，請業務單位錄案。')).toEqual([
    '會議 （一） 水利署',
    '會議 （二） 業務單位',
  ])
})
