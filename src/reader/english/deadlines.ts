import type { Span } from '../draft.ts'
import { matchesOf } from '../words.ts'
import { isActorPhrase } from './agents.ts'
import { englishDate, month, number, ordinal, weekday } from './calendar.ts'

const plain =
  "(?!(?:and|or|to|so|in|if|unless|with|is|are|was|were|has|have|had|will|can|may|must|shall|should|by|for|on|at|that|which|who|from|until)\\b)[\\w’'-]+"
const few = `(?:(?!of\\b)${plain} ){0,3}`
const monthYear = `(?:early[ -]|mid[ -]|late[ -]|end[ -])?${month}(?:,? \\d{4})?`
const quarters = '(?:spring|summer|autumn|fall|winter)'
const year = '(?:financial|fiscal|calendar|academic|school)'
const period = `(?:the )?(?:(?:current|next|following|coming|present|first|second|third|fourth|last|${year}|wet|dry|rainy|hurricane|cyclone|monsoon|planting|growing|heating|tourist|budget|${quarters}|${month}|\\d{4}(?:[/–-]\\d{2,4})?) )*(?:year|quarter|month|week|weekend|season|term|semester|decade|session|biennium|monsoon|rains|harvest|${quarters})`
const quarter =
  '(?:first|second|third|fourth|last) (?:quarter|half)(?: of (?:\\d{4}|(?:the|this|next) year))?'
const gathering =
  '(?:meeting|session|summit|conference|sitting|review|assembly|congress|forum|dialogue|hearing|workshop|retreat|plenary)(?! (?:House|Room|Hall|Centre|Center|Place))\\b'
/** 'our next Summit', 'the next Council of Ministers', 'the February 2025 Ordinary Council Meeting'. */
const whose = `(?:the|our|its|their|(?:the )?[A-Z][a-z]+[’']s)`
const meeting = `${whose} (?:(?:next|following|coming|forthcoming|upcoming) ${few}(?:${gathering}|(?:council|cabinet|committee|board)(?: of [A-Z]\\w+)?(?! of))|(?:\\d{1,2} )?${month}(?: \\d{1,2},?)?(?: \\d{4})? ${few}${gathering}(?: of the ${few}(?:council|board|committee))?|A\\.?G\\.?M\\b|(?:annual|${quarters}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th)) ${few}${gathering})`
const hour =
  '(?:(?:close of (?:business|play)|COB|EOD|end of (?:business|(?:the )?(?:working )?day)|(?:12 )?noon|midday|midnight|\\d{1,2}(?:[.:]\\d\\d|(?:[.:]\\d\\d)? ?(?:[ap]\\.?m\\.?|hours)))(?: on)? )?'
/** '4/21': a day of a month, and no part of a whole. */
const figures = '(?!(?:1/[2-8]|2/[35]|3/[48])\\b)\\d{1,2}/\\d{1,2}(?![\\d/])'
const when = `${hour}(?:${weekday},? )?(?:(?:the )?${englishDate}(?! (?:[a-z]+ )?${gathering})|${figures}|(?:the )?(?:end|close|start|beginning|middle) of (?:the )?(?:${period}(?: (?:of )?\\d{4})?|${monthYear}|\\d{4}|Q[1-4](?: \\d{4})?|(?:this|next) (?:${year} )?(?:month|year|week|quarter|term|season)|business)|${monthYear}|Q[1-4](?:,? \\d{4})?|(?:the )?${quarter}|(?:early|mid|late)-(?:(?:19|20)\\d{2}|year|month|${monthYear})|(?:early |late |mid )?(?:19|20)\\d{2}|${quarters} \\d{4}|the (?:[a-z]+ ){0,2}(?:season|harvest|monsoon|rains|${quarters}|holidays?|festival|elections?)(?=\\s*(?:[,.;:)]|$|(?:and|so|to|in|or|of) ))|next (?:week|month|year|${weekday}|${quarters}|${month})|tomorrow|today|the (?:long )?weekend|\\d{1,2}(?:[.:]\\d\\d)? ?[ap]\\.?m\\b\\.?|year[- ]end|midnight|noon|${weekday}|${meeting}|(?:the )?(?:next|rainy|planting|dry|flood|school|heating|holiday|winter|summer|spring|autumn|fire|tourist|monsoon|harvest|election|budget) (?:season|term|holidays?|year|meeting|session|day)\\b)`
/** 'the first week of April', 'the last working day of June', 'the second meeting in May'. */
const portion = `(?:the week (?:beginning|commencing|starting|ending|of)(?: on)? (?:${weekday},? )?(?:the )?${englishDate}|${whose} (?:${few}${gathering} (?:in|of|on) (?:${englishDate}|${monthYear})|${ordinal} (?:(?:working|business|school|full) )?(?:day|week|half|half-year|quarter|${weekday}|fortnight|session|sitting|meeting) (?:of|in) (?:the |its |their )?(?:${monthYear}|${period}|\\d{4}|(?!an?\\b)[a-z]+)))`
const timely = `(?:${portion}|${when})`
const feasts =
  '[Cc]hristmas|Easter|Michaelmas|Whitsun|[Mm]id(?:summer|winter)|Advent|Lent|Thanksgiving|dusk|dawn|nightfall|sunset|harvest'
/** What a deadline of the form 'before the harvest' may not name: what is faced, not when. */
const faced = 'court|house|people|others?|gate|building|school gates|meeting house|bridge'
const event = `(?:(?:the|our|its|their|this|next) (?!(?:${faced})\\b)${plain}(?: ${plain}){0,5}|(?:[A-Z][a-z’']+ )+(?:Day|Eve|Week|Sunday|Monday|Festival|Fair|Assizes|Conference|Congress)|${feasts}|Ramadan|Eid|Diwali|Halloween|Pentecost|sunrise|term|winter|summer|spring|autumn)`
/** 'the schools reopen', 'submissions close'. */
const happens = `(?:(?:the|our|its|their|any|an?) )?(?!(?:the|an?|our|its|their) )${plain}(?: ${plain}){0,5}? (?:(?:re)?(?:begins?|starts?|opens?|closes?|ends?|convenes?|meets?|sits?|assembles?)|returns?|resumes?|arrives?|expires?|commences?|concludes?|finish(?:es)?|takes? (?:effect|place|office)|comes? into (?:force|effect|operation)|sets? in|(?:is|are) (?:(?:declared|certified|deemed|found) )?(?:complete|over|in (?:place|force)|ready|safe|\\w+ed(?: (?:on|off|up|out|down)(?=[,.;)]|$))?|paid)|ha(?:s|ve) been (?:${plain} )?(?:\\w+ed|built|laid|paid|met|sold|given|held|made|done|taken|found))\\b(?: on site)?(?! of\\b)`
/** 'the hearing on November 4', 'the opening of Parliament in January': an event with its day. */
const day = `(?: (?:on|in|of) (?:${weekday},? )?(?:the )?(?:${englishDate}|${monthYear}))?`
const season = `(?:early |late )?${quarters}(?: of \\d{4}| \\d{4})?`
const count = `(?:${number}\\s+)?(?:\\((?:${number})\\) )?(?:working |business |calendar |school |clear )?(?:hours?|days?|weeks?|fortnight|months?|quarters?|years?)`
const by =
  'by no later than|no later than|not later than|by the time|by|before|until|till|prior to|ahead of|in advance of|on or before|not after|in time for|up to|through'
const from =
  'with effect from|effective from|effective|as of|as from|starting from|starting on|starting in|starting|beginning on|beginning in|beginning from|beginning|from'
const lead = new RegExp(
  `\\b(?:(?<by>${by}|(?<=[,;(–—-] ?)due(?: (?:by|on|in|at|before))?)|(?<from>${from})|(?<within>within)|(?<count>(?:at least |not (?:less|fewer) than |no (?:less|fewer) than )?(?=${number} (?:\\(|working|business|calendar|school|clear|hours?|days?|weeks?|months?|quarters?|years?)))|(?<at>in|at|on|for|to|during)|(?<now>immediately|with immediate effect|forthwith|at once)|(?<this>(?<!of )(?:later )?(?:this|next)))(?:\\b|(?<= ))`,
  'gi',
)

const timed = new RegExp(`\\s+(${timely}${day})`, 'yi')
const faces = new RegExp(
  `\\s+(${event}${day})(?=\\s*(?:[,.;:)]|$)|\\s+(?:and|or|to|so|in|if|unless|with|by|for|on|at|must|shall|will|should|the|under|as|when)\\b)`,
  'y',
)
const clause = new RegExp(`\\s+(${happens})`, 'y')
const feast = new RegExp(
  `\\s+((?:the )?(?:[A-Z][a-z’']+ )+(?:Day|Eve|Sunday|Monday)|${feasts}|the (?:start|end|close|opening|beginning|middle|turn) of (?:the )?[\\w’'-]+(?: (?!(?:and|or|to|so|in|if|with|for|on|at|by)\\b)[a-z]+)?)`,
  'y',
)
const begun = new RegExp(`\\s+(${timely})(?!\\s*(?:to|until|till|through|–|-)\\b)`, 'yi')
const span = new RegExp(
  `\\s+((?:the next\\s+|a further\\s+)?(?:an? )?${count}(?:’|')?(?:\\s+(?:thereafter|afterwards|hence|from now)|\\s+(?:of|from|after|following)\\s+(?:the\\s+|its\\s+|their\\s+|this\\s+)?[a-z]+(?: (?!(?:and|or|to|so|if|unless|with)\\b)[a-z]+){0,3})?|${when})`,
  'yi',
)
const sitting = new RegExp(
  `\\s+(${portion}|${meeting}|the same (?:day|night|week)|the (?:next|coming|following|\\d{4}[/–-]\\d{2,4}) (?:${year} )?(?:year|quarter|month|term|season|semester)|the new year)`,
  'yi',
)
const dated = new RegExp(
  `\\s+((?:${weekday},? )?(?:${englishDate}|${figures})|${monthYear}|(?:early |mid-|late )?20\\d{2}|the ${quarter}|the ${season}(?=\\s*(?:[,.;:)]|$)|\\s+(?:and|or|to|so|in|if|of|with|for|by|on|at)\\b)|(?:early|late) ${quarters}|${quarters} \\d{4}|Q[1-4] \\d{4}|next ${month}|(?<=\\bin )(?:${number} (?:weeks|months|years)(?:[’'] time)?))`,
  'y',
)
const ahead = new RegExp(
  `(${count} (?:before|after|prior to|ahead of|in advance of|following) (?:${happens}|${timely}|(?:each|every|any|a|the|its|our|their) ${plain}(?: ${plain}){0,5}|${plain}(?: ${plain}){0,4}(?=\\s*(?:[,.;:)]|$)| (?:and|or|of|to|in|at|on|from|by)\\b)))(?![\\w’'-])`,
  'yi',
)
const nearby = new RegExp(
  `\\s+(?:${quarters}|month|week|(?<!\\bthis )year|(?<=later this )year|quarter|term|${weekday})\\b(?!['’-]|\\s+(?:is|was|has|marks)\\b)`,
  'yi',
)

/** 'the plan adopted in 2023' tells when something was done, not by when something is to be done. */
const happened =
  /(?:\b(?!need|proceed|feed|speed)\w+ed|\b(?:held|made|set|begun|built|taken|signed|drawn|given|won|as))\s+$/

/** Finds the first deadline of a clause. */
export function deadlineIn(part: string): Span | null {
  for (const match of matchesOf(lead, part)) {
    const at = match.index + match[0].length
    const { within, now, this: near } = match.groups!
    if (now) return { start: match.index, end: at }
    const before = part.slice(Math.max(0, match.index - 60), match.index)
    if ((match.groups!.at || /^from$/i.test(match.groups!.from ?? '')) && happened.test(before)) continue
    if (near) {
      nearby.lastIndex = at
      if (nearby.test(part)) return { start: match.index, end: nearby.lastIndex }
      continue
    }
    const found = firstOf(shapesOf(match), part, at)
    if (!found || isNoTime(match[0], found.words, before)) continue
    const isWhole =
      (within && !timedWithin.test(found.words)) ||
      (match.groups!.from && / to /.test(found.words)) ||
      (/^(?:at|not|no) /i.test(match.groups!.count ?? '') && !/ (?:each|every) /.test(found.words))
    // 'within', 'at least' and 'from' belong to what is printed.
    return isWhole ? { start: match.index, end: found.end } : found
  }
  return null
}

function shapesOf(match: RegExpMatchArray): RegExp[] {
  const { by: due, from: since, within, at } = match.groups!
  const isSmall = /^[a-z]/.test(match[0])
  if (due === 'by the time') return [clause]
  if (due) {
    const mayFace = isSmall && !/^(?:by|on or before|not after|up to|through)$/.test(due)
    return [
      ...(/^(?:before|until|till)$/.test(due) ? [clause] : []),
      ...(/later/.test(due) ? [ahead] : []),
      timed,
      ...(mayFace ? [faces] : []),
      ...(due === 'by' ? [feast] : []),
    ]
  }
  if (since) return [begun]
  if (within) return [span]
  if (!at) return [ahead]
  if (!isSmall) return []
  return /^(?:in|at|on)$/.test(at) ? [sitting, dated] : [sitting]
}

/** Whoever a matter is placed before, the year before which a house was built. */
function isNoTime(lead: string, words: string, before: string): boolean {
  if (/^(?:19|20)\d{2}$/.test(words) && /^(?:before|until)$/i.test(lead))
    return happened.test(before) && !/\b(?:be|been|have|get)\b[^,;]*$/.test(before)
  // 'every week through the winter' tells how long.
  if (/^through$/i.test(lead) && /^the (?!end|close|\d)/.test(words)) return true
  return (
    /^before$/i.test(lead) &&
    /^(?:the|our|its|their) (?!next\b)/.test(words) &&
    isActorPhrase(words.split(' of ')[0]!)
  )
}

const timedWithin = new RegExp(`^${when}$`, 'i')

function firstOf(shapes: RegExp[], part: string, at: number): (Span & { words: string }) | null {
  for (const shape of shapes) {
    shape.lastIndex = at
    const match = shape.exec(part)
    if (!match) continue
    const words = match[1]!.trimEnd()
    const start = at + match[0].length - match[1]!.length
    return { start, end: start + words.length, words }
  }
  return null
}
