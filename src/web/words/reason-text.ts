import type { Answer } from '../api/client.ts'
import { spoken } from './t.ts'

/** Why a report was sent back: a reason of the pack in the language in use, another one as it was written. */
export function reasonText({
  reason,
  reasonNames,
}: Pick<Answer<'Report'>, 'reason' | 'reasonNames'>): string {
  return reasonNames?.[spoken()] ?? reason ?? ''
}
