import { type ReactNode, useState } from 'react'
import { t } from '../words/t.ts'

const atOnce = 200

/**
 * The first of many things, and the button that shows more of them; so a page of thousands opens at once. How many are left
 * counts those too that are still beyond what was read.
 */
export function usePart<T>(whole: T[], beyond = 0): [part: T[], more: ReactNode] {
  const [shown, setShown] = useState(atOnce)
  const rest = whole.length - shown
  if (rest <= 0) return [whole, null]
  return [
    whole.slice(0, shown),
    <button key="more" type="button" onClick={() => setShown(shown + atOnce)}>
      {t('act.moreOf', { n: rest + beyond })}
    </button>,
  ]
}
