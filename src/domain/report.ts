import * as z from 'zod'
import { type AnswerGiven, mayFigureBe, saySame } from './answer.ts'
import type { Demand } from './demand.ts'
import { results } from './obligation.ts'
import { Problem } from './problem.ts'

/** A file's name in the store: the sha-256 of its bytes, in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** An org's answer to an obligation, as it is sent; the id is the sender's, so that a retry counts once. */
export const ReportDraft = z
  .object({
    id: z.uuid().toLowerCase(),
    result: z.enum(results),
    paragraph: z.string().trim().max(5000).default(''),
    figures: z.record(z.string().max(60), z.number()).default({}),
    evidence: z.array(Sha256).max(20).default([]),
  })
  .meta({ id: 'ReportDraft' })
export type ReportDraft = z.infer<typeof ReportDraft>

export const reportStates = ['submitted', 'accepted', 'sentBack'] as const
export type ReportState = (typeof reportStates)[number]

/** Throws `report.unchanged` where a report says what the one that was sent back said: it is mended, or says why it stays. */
export function checkMended(sentBack: AnswerGiven | null, draft: ReportDraft): void {
  if (sentBack && saySame(sentBack, draft)) throw new Problem('report.unchanged')
}

/** Throws the problem of the first field that a demand requires and a report lacks, or that nobody asked for. */
export function checkAgainst(demand: Demand, draft: ReportDraft): void {
  if (demand.paragraph === 'required' && draft.paragraph === '') throw new Problem('report.needsParagraph')
  if (demand.evidence === 'required' && draft.evidence.length === 0) throw new Problem('report.needsEvidence')
  for (const demanded of demand.figures) {
    const { name } = demanded
    const figure = draft.figures[name]
    if (figure === undefined) throw new Problem('report.needsFigure', { name })
    if (!Number.isFinite(figure)) throw new Problem('report.figureNotNumber', { name })
    if (!mayFigureBe(demanded, figure)) throw new Problem('report.figureNegative', { name })
  }
  const asked = new Set(demand.figures.map(({ name }) => name))
  const extra = Object.keys(draft.figures).find((name) => !asked.has(name))
  if (extra !== undefined) throw new Problem('report.unknownFigure', { name: extra })
}
