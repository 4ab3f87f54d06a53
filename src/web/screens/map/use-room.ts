import { type RefObject, useEffect, useState } from 'react'

const tallest = 760
const shortest = 360
const below = 176

/** How large a map may be: as wide as its box, and as tall as the window leaves room for, with what stands below it in sight. */
export function useRoom(box: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const one = box.current
    if (!one) return
    const measure = () => {
      const { width, top } = one.getBoundingClientRect()
      const scrolled = one.closest('.page')?.scrollTop ?? 0
      const most = Math.max(shortest, Math.min(tallest, innerHeight - top - scrolled - below))
      setRoom({ width: Math.floor(width), height: Math.round(Math.min(most, width * 0.72)) })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(one)
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
    }
  }, [box])
  return room
}
