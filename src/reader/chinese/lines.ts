import { cellsOf } from '../cells.ts'
import { furnitureStarts } from '../lexicons/furniture.ts'
import { anyOf } from '../words.ts'
import { isTableHead } from './cells.ts'
import { labelPattern } from './labels.ts'
import type { Line } from './sentences.ts'

/** The lines of a communiqué by what they are. */
export type Sorted = { headlines: Line[]; body: Line[]; rosters: Line[]; tables: Line[][] }

const furniture = new RegExp(`^\\s*(?:${anyOf(furnitureStarts)})`)
const roster = new RegExp(`^\\s*${labelPattern}`)
const note = /^\s*(?:注|备注|附注|附件|附|说明|签发|校对|电话|传真|邮箱|散会)(?:[0-9一二三四五])? *[:.]/
const signature = /^\s*\([^()]{1,40}\)\s*$/
const ordinalLine =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、)]|\([0-9]{1,2}\)|第[一二三四五六七八九十]|[①-⑳]|[一二三四五六七八九十]{1,3}[是要])/

/** Sorts the lines into headlines, body, rosters and tables; page furniture, notes and signatures are left out. */
export function sortLines(shadow: string, marked: string, lines: Line[]): Sorted {
  const sorted: Sorted = { headlines: [], body: [], rosters: [], tables: [] }
  let table: Line[] | null = null
  let columns = 0
  let listing = false
  for (const line of lines) {
    const text = shadow.slice(line.start, line.end)
    // A rule between head and rows, | --- | --- |, holds nothing.
    if (!text.trim() || /^[\s|:+―=-]+$/.test(text)) continue
    const cells = cellsOf(shadow, line)
    if (isTableHead(shadow, cells)) {
      table = [line]
      columns = cells.length
      sorted.tables.push(table)
      continue
    }
    if (table && cells.length >= Math.min(columns, 3) - 1 && cells.length > 1 && !note.test(text)) {
      table.push(line)
      continue
    }
    table = null
    if (furniture.test(text) || note.test(text) || signature.test(text)) continue
    if (
      roster.test(text) ||
      (listing &&
        text.length < 60 &&
        /^ *\S+ +\S/.test(text) &&
        !/[。;:]/.test(text) &&
        !ordinalLine.test(text))
    ) {
      if (roster.test(text)) listing = /席[^:]{0,4}: *$/.test(text)
      sorted.rosters.push(line)
      continue
    }
    listing = false
    if (sorted.body.length === 0 && isHeadline(marked, line, text)) sorted.headlines.push(line)
    else sorted.body.push(line)
  }
  return sorted
}

function isHeadline(marked: string, line: Line, text: string): boolean {
  if (text.length > 90 || ordinalLine.test(text)) return false
  return (
    !/[。;]/.test(marked.slice(line.start, line.end)) && !/[。!?:,]\s*$/.test(text) && !/――\s*$/.test(text)
  )
}
