import { useSyncExternalStore } from 'react'
import { isLineUp, onLine } from './line.ts'

/** Whether the line to the server stands; apart from what the report page shares, which runs without React. */
export function useLine(): boolean {
  return useSyncExternalStore(onLine, isLineUp)
}
