import type { Span } from '../draft.ts'
import { englishDate, month, number, ordinal, weekday } from './calendar.ts'

const period =
  '(?:the )?(?:current |next |following |coming |present |first |second |third |fourth |last |financial |fiscal |calendar |academic |school )*(?:year|quarter|month|week|season|term|decade|session)'
const when = `(?:${weekday},? )?(?:${englishDate}|(?:the )?(?:end|close|start|beginning|middle) of (?:the )?(?:${month}(?: \\d{4})?|${period}(?: \\d{4})?|\\d{4}|this (?:month|year|week|quarter)|next (?:month|year|week|quarter))|(?:early |mid-|late )?${month}(?: \\d{4})?|(?:the )?(?:first|second|third|fourth|last) quarter(?: of (?:\\d{4}|the year|next year))?|(?:early|mid|late)-(?:(?:19|20)\\d{2}|year|month|${month}(?: \\d{4})?)|(?:early |late |mid )?(?:19|20)\\d{2}|the (?:[a-z]+ ){0,2}(?:season|harvest|monsoon|rains|winter|summer|spring|autumn|holidays?|festival|elections?)(?=\\s*(?:[,.;:)]|$|(?:and|so|to|in|or|of) ))|next (?:week|month|year|${weekday})|tomorrow|today|year-end|midnight|noon|${weekday}|(?:the|our|its|their) (?:next|following|[A-Z][a-z]+|annual|spring|autumn|fall|summer|winter)(?: [a-z]+){0,2} (?:meeting|session|summit|conference|report|review)|(?:the )?(?:next|rainy|planting|dry|flood|school|heating|holiday|winter|summer|spring|autumn|fire|tourist|monsoon|harvest|election|budget) (?:season|term|holidays?|year|meeting|session|day))`
/** 'the first week of April', 'the last working day of June'. */
const portion = `the ${ordinal} (?:(?:working|business|school|full) )?(?:day|week|half|half-year|quarter|${weekday}|fortnight|session|sitting|meeting) of (?:the )?(?:${month}(?: \\d{4})?|${period}|\\d{4}|[a-z]+)`
/** What a deadline of the form 'before the harvest' may not name: who is faced, not when. */
const faced =
  'public|council|board|cabinet|committee|commission|court|parliament|assembly|house|ministers?|members?|tribunal|judge|panel|meeting house|people|others?|gate|building|school gates|bridge'
const event = `(?:(?:the|our|its|their|this|next) (?!(?:${faced})\\b)(?:[\\w’'-]+)(?: (?!(?:and|or|to|so|in|if|unless|with|is|are|was|were|has|have|will|must|shall|by|for|on|at)\\b)[\\w’'-]+){0,5}|(?:[A-Z][a-z’']+ )+(?:Day|Eve|Week|Sunday|Monday|Festival|Fair|Assizes|Conference|Congress)|Christmas|Easter|Michaelmas|Whitsun|Ramadan|Eid|Diwali|Lent|Advent|Midsummer|Thanksgiving|Halloween|Pentecost|dusk|dawn|nightfall|sunset|sunrise|harvest|term|winter|summer|spring|autumn)`
const timely = `(?:${portion}|${when})`
const season = '(?:early |late )?(?:spring|summer|autumn|winter|fall)(?: of \\d{4}| \\d{4})?'
const gathering =
  '(?:[Mm]eeting|[Ss]ession|[Ss]ummit|[Ss]itting|[Cc]onference|[Aa]ssembly)(?! (?:House|Room|Hall|Centre|Center|Place))'
const cap = "(?:[A-Z][\\w’'-]*)"
const unit = '(?:hours?|days?|weeks?|fortnight|months?|quarters?|years?)'
const count = `(?:${number}\\s+)?(?:\\(\\d+\\) )?(?:working |business |calendar |school |clear )?${unit}`
const by =
  'by no later than|no later than|not later than|by|before|until|till|prior to|ahead of|in advance of|on or before|not after|in time for|up to|through'
const from =
  'with effect from|effective from|effective|as of|as from|starting from|starting on|starting in|starting|beginning on|beginning in|beginning from|beginning|from'
const lead = new RegExp(
  `\\b(?:(?<by>${by})|(?<from>${from})|(?<within>within)|(?<at>in|at|on|for|to|during)|(?<now>immediately|with immediate effect|forthwith|at once)|(?<count>(?:at least |not less than )?(?=${number} )))(?:\\b|(?<= ))`,
  'gi',
)

const timed = new RegExp(`\\s+(${timely})`, 'yi')
const happening = new RegExp(
  `\\s+(${event})(?![\\w’'-])(?!\\s+(?:is|are|was|were|has|have|had|can|may)\\b)`,
  'y',
)
const feast =
  /\s+((?:the )?(?:[A-Z][a-z’']+ )+(?:Day|Eve|Sunday|Monday)|Christmas|Easter|Michaelmas|Whitsun|[Mm]idsummer|[Mm]idwinter|Advent|Lent|Thanksgiving|dusk|dawn|nightfall|sunset|harvest|the (?:start|end|close|opening|beginning|middle|turn) of (?:the )?[\w’'-]+(?: (?!(?:and|or|to|so|in|if|with|for|on|at|by)\b)[a-z]+)?)/y
const begun = new RegExp(`\\s+(${timely})(?!\\s*(?:to|until|till|through|–|-)\\b)`, 'yi')
const span = new RegExp(
  `\\s+((?:the next\\s+|a further\\s+)?(?:a |an )?${count}(?:’|')?(?:\\s+(?:of|from|after|following)\\s+(?:the\\s+|its\\s+|their\\s+|this\\s+)?[a-z]+(?: (?!(?:and|or|to|so|if|unless|with)\\b)[a-z]+){0,2})?|${when})`,
  'yi',
)
const meeting = new RegExp(
  `\\s+((?:the|our|its|their)\\s+(?:(?:next|following|coming|${cap})\\s+(?:(?:[a-z]+|${cap})\\s+){0,3})${gathering}|${portion})`,
  'y',
)
const dated = new RegExp(
  `\\s+(${englishDate}|(?:early |mid-|late )?${month}(?: \\d{4})?|(?:early |mid-|late )?20\\d{2}|the (?:first|second|third|fourth) quarter(?: of (?:\\d{4}|the year|next year))?|the ${season}|(?:early|late) (?:spring|summer|autumn|winter)|the [Nn]ew [Yy]ear)`,
  'y',
)
const ahead = new RegExp(
  `(${count} (?:before|after|prior to|ahead of|in advance of|following) (?:each|every|any|the|its) [a-z]+(?: (?!(?:and|or|to|so|if|unless|with)\\b)[a-z]+)?)`,
  'yi',
)

/** 'the plan adopted in 2023' tells when something was done, not by when something is to be done. */
const happened =
  /(?:\b(?!need|proceed|feed|speed)\w+ed|\b(?:held|made|set|begun|built|taken|signed|drawn|given|won|as))\s+$/

/** Finds the first deadline of a clause. */
export function deadlineIn(part: string): Span | null {
  for (const match of part.matchAll(lead)) {
    const at = match.index + match[0].length
    const { by: due, from: since, within, at: place, now } = match.groups!
    if (now) return { start: match.index, end: at }
    const isSmall = /^[a-z]/.test(match[0])
    const isTold =
      (place || /^from$/i.test(since ?? '')) &&
      happened.test(part.slice(Math.max(0, match.index - 30), match.index))
    if (isTold) continue
    const shapes = due
      ? [
          timed,
          ...(isSmall ? (/^(?:by|on or before|not after|up to|through)$/.test(due) ? [] : [happening]) : []),
          ...(due === 'by' ? [feast] : []),
        ]
      : since
        ? [begun]
        : within
          ? [span]
          : place
            ? isSmall
              ? [meeting, ...(/^(?:in|at|on)$/.test(place) ? [dated] : [])]
              : []
            : [ahead]
    const found = firstOf(shapes, part, at)
    // 'within' belongs to what is printed.
    if (found)
      return within && !timedWithin.test(found.words) ? { start: match.index, end: found.end } : found
  }
  return null
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
