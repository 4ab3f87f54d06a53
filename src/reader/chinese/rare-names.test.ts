import { expect, test } from 'vitest'
import { readCommunique } from '../communique.ts'

const peopleOf = (sentence: string) =>
  readCommunique(`6月3日，全州牧区工作会议召开。${sentence}`).people.map(
    (p) => `${p.name} ${p.title} ${p.role}`,
  )

test.each([
  '洛桑平措',
  '尼玛',
  '仁增旺姆',
  '玉素甫江',
  '迪力夏提',
  '阿不都热依木',
  '格日勒图',
  '乌兰',
  '孟和巴雅尔',
  '马黑木呷',
  '沙马尔古',
  '岩坎',
  '刀林荫',
])('a name written in the sounds of another language is one name: %s', (name) => {
  expect(peopleOf(`副州长${name}出席会议并讲话。`)).toEqual([
    `${name} 副州长 attended`,
    `${name} 副州长 spoke`,
  ])
  expect(peopleOf(`副州长${name}提出三点要求。`)).toEqual([`${name} 副州长 spoke`])
})

test('two such names may stand with a space or a point between', () => {
  expect(peopleOf('州长阿卜杜热合曼 买买提主持会议。')).toEqual(['阿卜杜热合曼 买买提 州长 presided'])
  expect(peopleOf('州长阿依努尔·买买提提出要求。')).toEqual(['阿依努尔·买买提 州长 spoke'])
})

test('such names share the title before a list', () => {
  expect(peopleOf('州领导尼玛次仁、斯琴高娃、何明参加会议。')).toEqual([
    '尼玛次仁 州领导 attended',
    '斯琴高娃 州领导 attended',
    '何明 州领导 attended',
  ])
})

test.each([
  ['总会计师师延陵主持会议。', '师延陵 总会计师 presided'],
  ['总工程师师延陵主持会议。', '师延陵 总工程师 presided'],
  ['首席技术官官文主持会议。', '官文 首席技术官 presided'],
  ['副总理理洵主持会议。', '理洵 副总理 presided'],
])('the longest post ends where it ends: %s', (sentence, person) => {
  expect(peopleOf(sentence)).toEqual([person])
})

test.each(['局党组副书记、副局长陆羽主持会议。', '镇党委副书记、镇长陆羽主持会议。'])(
  'a Party group is nobody: %s',
  (sentence) => {
    const { people } = readCommunique(`6月3日，全县水务工作会议召开。${sentence}`)
    expect(people.map((p) => p.name)).toEqual(['陆羽'])
  },
)

test('whoever was heard at a hearing has reported', () => {
  expect(peopleOf('会议听取了水务局局长米芾关于供水情况的汇报和住建局局长卞玉关于排水情况的汇报。')).toEqual([
    '米芾 水务局局长 reported',
    '卞玉 住建局局长 reported',
  ])
})
