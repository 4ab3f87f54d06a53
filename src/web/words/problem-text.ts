import { Failure } from '../api/failure.ts'
import { find, t } from './t.ts'

/** What a failure says to the person: what was wrong and what to do. */
export function problemText(error: unknown): string {
  if (!(error instanceof Failure)) return t('problem.web.broken')
  const params = Object.fromEntries(
    Object.entries(error.details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
  return find(`problem.${error.code}`, params) ?? t('problem.web.broken')
}
