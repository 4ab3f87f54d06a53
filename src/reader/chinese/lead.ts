import type { Span } from '../draft.ts'
import { startsWithAction } from './actions.ts'
import { askedAhead } from './ahead.ts'
import { readUnnumbered } from './commands.ts'
import type { Around, Found } from './found.ts'
import { skipLeading } from './leading.ts'
import { partsOf } from './sentences.ts'
import type { Said } from './speeches.ts'

/** The words before the first marker; 要求 without a modal after it counts by itself. */
export function readLead(
  around: Around,
  lead: Span,
  level: number,
  beforeList: boolean,
  sentence: Said,
): Found[] {
  const verb = sentence.verb
  const found = readUnnumbered(around, lead, level)
  if (!verb || beforeList || sentence.mode !== 'orders') return found
  const word = around.marked.slice(verb.start, verb.end)
  if (word === '决定' && found.length === 0) return readDecision(around, verb, lead, level)
  if (!/^(?:要求|希望|号召|呼吁|责成|寄语|勉励|期望)$/.test(word) || lead.end - lead.start < 4) return found
  const firstEnd = partsOf(around.marked, lead, ',')[0]!.end
  if (found[0]?.modal && found[0].start < firstEnd) return found
  return readAsked(around, verb, lead, level) ?? found
}

/** 要求生态环境部门紧盯…, 希望，退役军人继续…: the verb of speaking is the modal of the clause behind it. */
function readAsked(around: Around, verb: Span, lead: Span, level: number): Found[] | null {
  const { marked } = around
  const actors = askedAhead(marked, skipLeading(marked, lead.start, lead.end), lead.end)
  const word = marked.slice(verb.start, verb.end)
  const isOrder = /^(?:要求|责成)$/.test(word)
  // Whoever is called upon, the call stands, even where the noun is not known.
  const calls = /^(?:号召|呼吁)$/.test(word) || /^(?:全体|广大|所有)/.test(marked.slice(lead.start, lead.end))
  if (
    actors.length === 0 &&
    !calls &&
    !(
      isOrder &&
      !/^(?:会|[^,;。]{1,12}是)/.test(marked.slice(lead.start, lead.end)) &&
      startsWithAction(marked, lead.start, lead.end)
    )
  )
    return null
  const shown = { start: verb.start, end: lead.end }
  const rest = readAfter(around, shown, level)
  const first: Found = {
    start: verb.start,
    end: rest[0]?.start ?? lead.end,
    ordinal: null,
    modal: verb,
    level,
    kind: isOrder ? 'order' : 'request',
    why: 'asking',
    actors,
    inherited: [],
    from: lead.start,
  }
  return [first, ...rest]
}

function readAfter(around: Around, shown: Span, level: number): Found[] {
  const clauses = partsOf(around.marked, shown, ',')
  const second = clauses.find((clause) => clause.start > shown.start + 6)
  if (!second) return []
  return readUnnumbered(around, { start: second.start, end: shown.end }, level).filter(
    (one) => one.actors.length > 0 || one.why === 'semicolon',
  )
}

/** 会议决定，成立专班…: a body deciding its own action commits itself. */
function readDecision(around: Around, verb: Span, lead: Span, level: number): Found[] {
  const rest = around.marked.slice(lead.start, lead.end)
  if (/^(?:授予|表彰|同意|通过|命名|批准|任命|免去|追授|给予|任|聘)/.test(rest)) return []
  if (!startsWithAction(around.marked, lead.start, lead.end)) return []
  const end = lead.end
  const body = /(?:^|[,;。:\n])([\u4e00-\u9fff]{0,8}(?:委员会|理事会))$/.exec(
    around.marked.slice(Math.max(0, verb.start - 16), verb.start),
  )?.[1]
  const start = verb.start - (body?.length ?? 0)
  return [
    {
      start,
      end,
      ordinal: null,
      modal: verb,
      level,
      kind: 'commitment',
      why: 'decision',
      actors: body ? [{ start, end: verb.start }] : [],
      inherited: [],
      from: verb.start,
    },
  ]
}
