import type { Span } from '../draft.ts'
import { weekday } from './calendar.ts'
import { noun, phrase } from './meeting-words.ts'
import type { Paragraph } from './sentences.ts'

const does =
  'urges|calls|stresses|discusses|vows|pledges|backs|hears|ends|opens|agrees|endorses|adopts|approves|to|on how|maps|sets|reviews|wraps|kicks'
const headline = new RegExp(
  `${noun} (?:${does})\\b|^.{0,60}\\b(?:holds|convenes|chairs|attends|hosts|addresses|presides|stresses|urges)\\b`,
  'u',
)
/** A headline goes on with what the meeting does: 'Provincial meeting urges …'. */
const titled = new RegExp(`^(?:[Tt]he )?(?:\\p{L}+[’']s )?(${phrase})(?! (?:${does})\\b)`, 'u')
/** 'Minutes of the review meeting on drinking water held at …'. */
const upToHeld = new RegExp(
  `^(\\P{P}{0,60}\\b${noun}\\P{P}{0,60}?)(?=,?\\s+(?:held|convened|chaired|at|in|on\\s+(?:the\\s+)?(?:\\d|${weekday}))\\b|[,.;]|$)`,
  'u',
)
const titleShape = new RegExp(`^(?:the )?(.*${noun}.*)$`, 'i')
const genreWord =
  'minutes?|communiqu[eé]|statement|reports?|outcomes?|summary|record|proceedings|release|decisions?|resolutions?|conclusions|notes?|highlights|despatch|dispatch|brief|extract|read-?out|declaration|bulletin'
/** What a title says about the text before it names the meeting: 'Minutes of the', 'Media statement: outcomes of the'. */
const genre = new RegExp(
  `^(?:[\\p{L}’'-]+ ){0,4}?(?:${genreWord})(?: (?:of|on) (?:decisions|proceedings|discussions|outcomes|conclusions))?\\s*(?:[:–—|-]\\s*|\\b(?:of|on|from|by|at|issued (?:by|after|at)|following|after|taken (?:at|by))\\s+)(?:(?:the|an?|its)\\s+)?`,
  'iu',
)
/** 'Decisions of the Cabinet at its meeting': the body comes before its meeting. */
const atIts = /^.{0,80}\b(?:at|in|during) (?:its|their|the|an?) (?=.{0,60}(?:meeting|sitting|session))/i
/** 'Statement of the Chairman of the …' */
const chairOf = /^(?:the )?(?:co-)?chair(?:man|person|woman|s)?(?:[’']s)? of (?:the|its) /i
/** 'Orin Council – Ordinary Meeting': whose meeting it is stands in front. */
const owner = new RegExp(`^(?:(?!\\b${noun})[^–—|:]){3,60}(?:\\s[–—|-]|:)\\s+(?=[^–—|:]{0,60}${noun})`, 'iu')
const label =
  /^(?:(?:Name|Type|Title) of (?:the )?)?(Meeting(?: (?:Title|Name|Type))?|Source|Event|Title|Subject)\s*[:|]\s*/i
const dated = /\d{4}|\d[:.]\d\d|\b\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{Ll}{2}/u

/** The name of the meeting as a title or a label prints it. */
export function titleIn(head: string, lines: Paragraph[]): Span | null {
  for (const paragraph of lines.slice(0, 8)) {
    const line = head.slice(paragraph.start, paragraph.end).split(/\n|\s+\|\s/)[0]!
    const labelled = label.exec(line)
    const { title, isGenre } = bareTitle(line.slice(labelled?.[0].length ?? 0))
    if (/[.;:]$|^We\b/.test(line) && !isGenre && !labelled) continue
    const name =
      (isGenre || line.length < 140 ? titled.exec(title)?.[1] : null) ??
      (isGenre ? upToHeld.exec(title)?.[1] : null) ??
      wholeLine(line, title) ??
      (/^Meeting/i.test(labelled?.[1] ?? '') && title.length < 80 && !dated.test(title) ? title : null)
    if (!name || !/\s/.test(name.trim())) continue
    const start = paragraph.start + line.lastIndexOf(name)
    return { start, end: start + name.trimEnd().length }
  }
  return null
}

/** A title without what it says about the text and about whose meeting it is. */
function bareTitle(line: string): { title: string; isGenre: boolean } {
  // 'Communiqué' may stand on a line of its own above 'of the Fifth Session'.
  let title = line.replace(/^of (?:the )?/i, '')
  for (let part = genre.exec(title); part; part = genre.exec(title)) title = title.slice(part[0].length)
  title = title
    .replace(
      /^.{0,60}\b(?:following|after) (?:(?:the|its|an?) )?|^.{3,80} (?:Chairs|Holds|Convenes|Hosts|Attends|Addresses|Presides (?:Over|at)) (?:(?:the|an?) )?/i,
      '',
    )
    .replace(atIts, '')
    .replace(chairOf, '')
  return { title: title.replace(owner, '').replace(genre, ''), isGenre: title !== line }
}

function wholeLine(line: string, title: string): string | null {
  const match = line.length < 140 && !/[.,;:]$|^We\b/.test(line) ? titleShape.exec(title) : null
  if (!match || headline.test(title)) return null
  return match[1]!
    .replace(/\s*[-–—:,]?\s*(?:minutes|summary|statement|communiqu[eé]|record of decisions|notes)\s*$/i, '')
    .replace(/,?\s+(?:held|meeting (?:in|at))\s.*$/i, '')
    .replace(/,\s+[A-Z][^,]*,\s*\d{1,2}\s.*$/, '')
    .replace(/[,–—-]\s*(?:\d.*|[A-Z][a-z]+ \d.*)$/, '')
    .trim()
}

const committee =
  /^(?:The )?(?:\p{Lu}[\p{L}’'-]+ |(?:of|the|and|for|on) ){1,10}(?:(?:Sub-?)?[Cc]ommittee|Task ?[Ff]orce|Working (?:Group|Party)|Steering Group|Panel)$/u

/** Where nothing names a meeting, the committee that met stands for it. */
export function committeeIn(head: string, lines: Paragraph[]): Span | null {
  for (const { start, end } of lines.slice(0, 6)) {
    const line = head.slice(start, end)
    const from = genre.exec(line)?.[0].length ?? 0
    if (committee.test(line.slice(from))) return { start: start + from, end }
  }
  return null
}
