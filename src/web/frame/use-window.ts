import { type RefObject, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

/** A row of a long table or list that is drawn, or how many follow that are not. */
export type Stretch = { index: number } | { gap: number; before: number }

const rowHeight = 28
const mostWhole = 300
const margin = 20

/**
 * Which rows of a long table are drawn: those near what one sees, and the active one, so that the focus is never lost. A table of
 * few rows, or one that is printed, is drawn whole.
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number) {
  const isLong = count > mostWhole
  const [isPrinted, setPrinted] = useState(false)
  const [active, setActive] = useState(0)
  const [[first, last], setSeen] = useState<[number, number]>([0, 60])
  useEffect(() => {
    const box = scroller.current
    if (!isLong || !box) return
    const look = () => {
      // In steps of half a margin, so that not every pixel draws anew.
      const top = Math.floor(box.scrollTop / rowHeight / (margin / 2)) * (margin / 2)
      const next: [number, number] = [top - margin, top + Math.ceil(box.clientHeight / rowHeight) + margin]
      setSeen((now) => (now[0] === next[0] && now[1] === next[1] ? now : next))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    const printing = (isOn: boolean) => () => flushSync(() => setPrinted(isOn))
    const [before, after] = [printing(true), printing(false)]
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', look)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [scroller, isLong])
  const stretches = useMemo(
    () =>
      isLong && !isPrinted ? stretchesOf(count, first, last, active) : stretchesOf(count, 0, count - 1, 0),
    [isLong, isPrinted, count, first, last, active],
  )
  return { isLong, stretches, activate: setActive }
}

/** The rows from first to last and the active one, in order, with the gaps around them. */
export function stretchesOf(count: number, first: number, last: number, active: number): Stretch[] {
  const drawn = new Set<number>()
  for (let index = Math.max(0, first); index <= Math.min(count - 1, last); index++) drawn.add(index)
  if (active < count) drawn.add(active)
  const stretches: Stretch[] = []
  let next = 0
  for (const index of [...drawn].sort((a, b) => a - b)) {
    if (index > next) stretches.push({ gap: index - next, before: next })
    stretches.push({ index })
    next = index + 1
  }
  if (next < count) stretches.push({ gap: count - next, before: next })
  return stretches
}

/** How tall a gap of rows is, in pixels. */
export function heightOf(gap: number): number {
  return gap * rowHeight
}
