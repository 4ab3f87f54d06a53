import { mayFigureBe, saySame } from '../../../domain/answer.ts'
import type { Answer } from '../../api/client.ts'

type Whole = Answer<'ObligationWithReports'>

/** A report as it is being written: figures as they are typed, and the id with which it will be sent, and sent again. */
export interface Draft {
  id: string
  result: 'met' | 'partly' | 'notMet' | ''
  paragraph: string
  figures: Record<string, string>
  evidence: { sha256: string; name: string }[]
}

/** The draft kept on this device, or else on the server, or what the sent-back report said, or an empty one. */
export function firstDraft(obligation: Whole, saved: Answer<'UnfinishedReport'> | null): Draft {
  const kept = recall(obligation.id)
  if (kept) return kept
  if (saved) return likeSaved(saved)
  const last = sentBackReport(obligation)
  return last ? likeReport(last) : { id: newId(), result: '', paragraph: '', figures: {}, evidence: [] }
}

/** The report that was sent back, where the obligation waits for it to be mended. */
export function sentBackReport({ status, reports }: Whole): Answer<'Report'> | undefined {
  return status === 'sentBack' ? reports.find(({ state }) => state === 'sentBack') : undefined
}

/** A new draft that says what an earlier report said. */
export function likeReport(report: Answer<'Report'>): Draft {
  return {
    id: newId(),
    result: report.result,
    paragraph: report.paragraph,
    figures: Object.fromEntries(Object.entries(report.figures).map(([name, value]) => [name, String(value)])),
    evidence: report.evidence.map((sha256) => ({ sha256, name: '' })),
  }
}

function likeSaved({ id, result, paragraph, figures, evidence }: Answer<'UnfinishedReport'>): Draft {
  return {
    id: id ?? newId(),
    result: result ?? '',
    paragraph: paragraph ?? '',
    figures: figures ?? {},
    evidence: (evidence ?? []).map((sha256) => ({ sha256, name: '' })),
  }
}

/** Keeps a draft on this device; a full or forbidden store keeps nothing and says nothing. */
export function keep(obligationId: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(keyOf(obligationId), JSON.stringify(draft))
    else localStorage.removeItem(keyOf(obligationId))
  } catch {
    // The words are still on the page.
  }
}

/** What is missing or wrong in a draft, by field, as the code of the problem that the server would give. */
export function faultsOf(
  draft: Draft,
  demand: Answer<'Demand'>,
  sentBack?: Answer<'Report'>,
): Record<string, string> {
  const faults: Record<string, string> = {}
  if (draft.result === '') faults.result = 'report.needsResult'
  for (const demanded of demand.figures) {
    const { name } = demanded
    const typed = draft.figures[name]?.trim() ?? ''
    const value = figureOf(typed)
    if (typed === '') faults[`figure.${name}`] = 'report.needsFigure'
    else if (value === undefined) faults[`figure.${name}`] = 'report.figureNotNumber'
    else if (!mayFigureBe(demanded, value)) faults[`figure.${name}`] = 'report.figureNegative'
  }
  if (demand.paragraph === 'required' && draft.paragraph.trim() === '')
    faults.paragraph = 'report.needsParagraph'
  if (demand.evidence === 'required' && draft.evidence.length === 0) faults.evidence = 'report.needsEvidence'
  const isSent = Object.keys(faults).length === 0 && sentBack && saySame(sentBack, answerOf(draft))
  if (isSent) faults.paragraph = 'report.unchanged'
  return faults
}

/** What a draft answers, as it is sent. */
export function answerOf({ result, paragraph, figures, evidence }: Draft) {
  const typed = Object.entries(figures).map(([name, text]) => [name, figureOf(text)] as const)
  return {
    result: result === '' ? ('notMet' as const) : result,
    paragraph: paragraph.trim(),
    figures: Object.fromEntries(typed.filter((entry): entry is [string, number] => entry[1] !== undefined)),
    evidence: evidence.map(({ sha256 }) => sha256),
  }
}

/** The number that was typed, full-width digits and thousands separators taken as meant; undefined for anything else. */
export function figureOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim()
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return undefined
  return Number(plain.replaceAll(',', ''))
}

/** A new id for a report, also where the page is not served securely. */
export function newId(): string {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] as number) & 15) | 64
  bytes[8] = ((bytes[8] as number) & 63) | 128
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function recall(obligationId: string): Draft | undefined {
  try {
    const text = localStorage.getItem(keyOf(obligationId))
    return text ? (JSON.parse(text) as Draft) : undefined
  } catch {
    return undefined
  }
}

function keyOf(obligationId: string): string {
  return `yipanqi.draft.${obligationId}`
}
