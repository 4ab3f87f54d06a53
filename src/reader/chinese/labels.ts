import { rosterLabels, rosterPosts } from '../lexicons/furniture.ts'
import { anyOf, wordsOf } from '../words.ts'

/** The number a form may print before its label: 一、時間：…, 壹、時間：…. */
export const labelNumber =
  '(?:(?:[一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\)|[0-9]{1,2}[.、](?![0-9])) *)?'
const attending = ['出席', '列席', '请假', '缺席', '参加', '与会', '旁听', '未出席']
const labels = [
  ...wordsOf(rosterLabels),
  ...attending.flatMap((word) => wordsOf(rosterPosts).map((post) => word + post)),
]

/** A label of minutes with its colon, on the shadow: 时间:, 主 席:, 五、列席人员:; the word is the first group. */
export const labelPattern = `${labelNumber}(${[...labels]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.split('').join(' *'))
  .join('|')}) *(?:\\([^()]{1,12}\\))? *: *`

const postAtEnd = new RegExp(`${anyOf(rosterPosts)}$`)

/** Returns how many letters at the end of a label name the post of those listed: 2 in 出席议员. */
export function postLength(label: string): number {
  return postAtEnd.exec(label)?.[0].length ?? 0
}
