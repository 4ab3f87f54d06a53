import type { Span } from '../draft.ts'

const taskHead = /任务|工作|事项|内容|措施|项目|举措|要求/
const actorHead = /单位|部门|责任人|处室|牵头|科室|主体|负责人/
const timeHead = /时限|时间|期限|节点|日期|完成|频次|周期/

/** The columns of a table of tasks, by index. */
export type Columns = { ordinal: number; task: number; actors: number[]; times: number[]; count: number }

/** Whether the cells are the head of a table of tasks: a task column, and one for who or for when. */
export function isTableHead(shadow: string, cells: Span[]): boolean {
  return columnsOf(shadow, cells) !== null
}

/** Reads the columns of a table head; null where it is none. */
export function columnsOf(shadow: string, cells: Span[]): Columns | null {
  if (cells.length < 2 || cells.length > 12) return null
  const names = cells.map((cell) => shadow.slice(cell.start, cell.end))
  if (names.some((name) => name.length > 12 || /[,。;]|^[0-9]+\.?$/.test(name))) return null
  const actors = names.flatMap((name, i) => (actorHead.test(name) ? [i] : []))
  const times = names.flatMap((name, i) => (timeHead.test(name) && !actors.includes(i) ? [i] : []))
  const tasks = names.flatMap((name, i) =>
    taskHead.test(name) && !actors.includes(i) && !times.includes(i) ? [i] : [],
  )
  const task = tasks[0]
  if (task === undefined || actors.length + times.length === 0) return null
  return {
    ordinal: names.findIndex((name) => /序号|编号|序/.test(name)),
    task,
    actors,
    times,
    count: cells.length,
  }
}
