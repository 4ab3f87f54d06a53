import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 700px)')

/** Whether the window is too narrow for a table of many columns. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener)
      return () => narrow.removeEventListener('change', listener)
    },
    () => narrow.matches,
  )
}
