import type { Answer } from '../../api/client.ts'
import { Failure, failureOf } from '../../api/failure.ts'

// The published contract again, without its client: this page is to be as light as it can be.

/** The obligation that is answered, with its reports and the answer to the period before. */
export function readObligation(id: string): Promise<Answer<'ObligationWithReports'>> {
  return ask(`/api/obligations/${encodeURIComponent(id)}`)
}

/** Who is signed in. */
export function readSession(): Promise<Answer<'Session'>> {
  return ask('/api/session')
}

/** The files that an org holds. */
export function readEvidence(orgId: number): Promise<{ items: Answer<'Evidence'>[] }> {
  return ask(`/api/orgs/${orgId}/evidence`)
}

/** Files a report; sent again under the same id it counts once. */
export function sendReport(
  obligationId: string,
  draft: Answer<'ReportDraftInput'>,
): Promise<Answer<'Report'>> {
  return askJson('POST', `/api/obligations/${encodeURIComponent(obligationId)}/reports`, draft)
}

/** What was written of a report on another device; null where nothing was. */
export async function readSavedDraft(obligationId: string): Promise<Answer<'SavedDraft'> | null> {
  const { draft } = await ask<{ draft: Answer<'SavedDraft'> | null }>(draftPath(obligationId))
  return draft
}

/** Keeps on the server what is written so far, so that it can be finished on another device. */
export function saveDraft(obligationId: string, draft: Answer<'UnfinishedReport'>): Promise<unknown> {
  return askJson('PUT', draftPath(obligationId), draft)
}

/** Asks with a body of JSON. */
export function askJson<T>(method: string, path: string, body: unknown): Promise<T> {
  return ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

/** Asks the server and gives its JSON; throws a Failure where it refused or could not be reached. */
export async function ask<T>(path: string, options?: RequestInit): Promise<T> {
  const response = await fetch(path, options).catch(() => {
    throw new Failure('web.offline', 0)
  })
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw failureOf(response.status, answer)
  return answer as T
}

function draftPath(obligationId: string): string {
  return `/api/obligations/${encodeURIComponent(obligationId)}/draft`
}
