import type { DirectiveKind, Span } from '../draft.ts'
import type { Ways } from './operative-shapes.ts'

/** Whether a clause orders, forbids, asks or promises. */
export function kindOf(text: string, modal: Span, groups: Ways): DirectiveKind {
  if (groups.own || groups.will) return 'commitment'
  const printed = text.slice(modal.start, modal.end)
  if (
    (/\bnot\b|^may$|\b(?:prohibited|barred|forbidden|banned)$/.test(printed) ||
      /\b[Nn]o [^.;]{0,80}$/.test(
        text
          .slice(Math.max(0, modal.start - 90), modal.start)
          .split(/[.;]\s/)
          .at(-1)!
          .replace(/^.*,\s*/, ''),
      )) &&
    !groups.will
  )
    return 'prohibition'
  if (groups.passive && /\b(?:requested|asked|urged|called upon|encouraged|invited)$/.test(printed))
    return 'request'
  return 'order'
}
