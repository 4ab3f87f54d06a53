import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** How many rows are drawn with their bars before it is known what one sees. */
export const firstRows = 40

const margin = '400px'

/** Whether a row is near what one sees of the board, or all is to be printed; far rows keep their cells but draw no bars. */
export function useIsNear(row: RefObject<HTMLTableRowElement | null>, isNearAtFirst: boolean): boolean {
  const [isNear, setNear] = useState(isNearAtFirst)
  useEffect(() => {
    if (!row.current) return
    const root = row.current.closest('.board-scroll')
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? true), {
      root,
      rootMargin: margin,
    })
    observer.observe(row.current)
    const show = () => flushSync(() => setNear(true))
    addEventListener('beforeprint', show)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', show)
    }
  }, [row])
  return isNear
}
