import { furnitureStarts } from '../lexicons/furniture.ts'
import { simplify } from '../shadow.ts'
import { anyOf } from '../words.ts'
import type { Change } from './layer.ts'

const starts = new RegExp(`^[\\s\\u3000]*(?:${anyOf(furnitureStarts.replaceAll(':', ''))})`)
const byline =
  /(?:来源|信息来源|阅读次数|浏览次数|点击数|点击量|浏览量|访问量|阅读量|发布时间|发布日期|发布人|发布机构|作者|责任编辑|编辑|字号|字体|浏览|打印)[:：]|【(?:字体|打印|关闭)/
/** What a site says of itself below the text. */
const imprint =
  /未经[^,。]{0,12}(?:不得|严禁|禁止|请勿)(?:擅自)?(?:转载|复制|使用)|(?:建议|推荐)使用.{0,40}(?:分辨率|浏览)|ICP备|公网安备/i
const pageNumber =
  /^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|(?:.{0,60}\W)?Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)\s*$/i
const crumbs = /(?:首页|主页|Home)\s*(?:>|»|›|\/|＞|->)/i
const longestFurniture = 160
const shortestBlock = 24

/** Lines that the page put around or into the text: breadcrumbs, counters, footers, page numbers. */
export function furnitureChanges(text: string): Change[] {
  const changes: Change[] = []
  for (const line of linesOf(text)) {
    if (line.end - line.start > longestFurniture || line.end === line.start) continue
    const words = simplify(text.slice(line.start, line.end))
    const isFurniture =
      pageNumber.test(words) ||
      crumbs.test(words) ||
      (starts.test(words) && !isSentence(words)) ||
      ((byline.test(words) || imprint.test(words)) && !/[。;；]/.test(words))
    if (isFurniture) changes.push(lineRemoval(text, line, 'furniture'))
  }
  return changes
}

/** A block that stands a second time in the text is taken out where it is repeated. */
export function duplicateChanges(text: string): Change[] {
  const seen = new Set<string>()
  const changes: Change[] = []
  for (const line of linesOf(text)) {
    if (line.end - line.start < shortestBlock) continue
    const words = text.slice(line.start, line.end).trim()
    if (!seen.has(words)) seen.add(words)
    else if (/[。.;；!?]/.test(words)) changes.push(lineRemoval(text, line, 'duplicate'))
  }
  return changes
}

function isSentence(words: string): boolean {
  return /。/.test(words) && !/^(?:版权|主办|承办|技术支持|网站|联系我们|Copyright)/i.test(words.trim())
}

type Line = { start: number; end: number }

function* linesOf(text: string): Generator<Line> {
  let start = 0
  for (;;) {
    const at = text.indexOf('\n', start)
    yield { start, end: at < 0 ? text.length : at }
    if (at < 0) return
    start = at + 1
  }
}

/** Takes the line out with its break: the one behind it, or the one before it at the end of the text. */
function lineRemoval(text: string, line: Line, rule: string): Change {
  const isLast = line.end >= text.length
  return {
    start: isLast && line.start > 0 ? line.start - 1 : line.start,
    end: isLast ? line.end : line.end + 1,
    replacement: '',
    rule,
  }
}
