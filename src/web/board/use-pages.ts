import { useEffect, useMemo, useRef, useState } from 'react'
import type { Answer } from '../api/client.ts'
import { type BoardQuestion, useBoardPages } from '../api/reads.ts'
import { joined } from './joined.ts'

type Board = Answer<'Board'>

/** More rows than these are not brought together: they stay in the rest. */
export const mostRows = 5000

/** How far the rows of a board have been read, and how to read on. */
export interface Pages {
  /** Whether there are further rows that may be read. */
  canRead: boolean
  isReading: boolean
  /** Whether the rows that were asked for last did not come. */
  isBroken: boolean
  readNext: () => void
}

/** The board of a question, as far as its pages have been read. */
export function usePages(question: BoardQuestion) {
  const query = useBoardPages(question)
  const { data, hasNextPage, isPlaceholderData, isFetching, isFetchNextPageError, fetchNextPage } = query
  const board = useMemo(() => joined(data?.pages ?? []), [data])
  const rows = board?.rows.length ?? 0
  const canRead = hasNextPage && !isPlaceholderData && rows < mostRows
  const pages = useMemo(
    (): Pages => ({
      canRead,
      isReading: isFetching,
      isBroken: isFetchNextPageError,
      // What is being read anew is read to its end first.
      readNext: () => void fetchNextPage({ cancelRefetch: false }),
    }),
    [canRead, isFetching, isFetchNextPageError, fetchNextPage],
  )
  return { query, board, pages }
}

/** Reads on, page after page, while all rows are wanted. */
export function useReadOn({ canRead, isReading, isBroken, readNext }: Pages, isWanted: boolean): void {
  const isDue = isWanted && canRead && !isReading && !isBroken
  useEffect(() => {
    if (isDue) readNext()
  }, [isDue, readNext])
}

/** Reads the rows that are missing when someone needs all, and gives the board once it is drawn with them; null where they do not come. */
export function useWhole(board: Board, pages: Pages) {
  const [isWanted, setWanted] = useState(false)
  const waiting = useRef<((board: Board | null) => void)[]>([])
  useReadOn(pages, isWanted)
  const { canRead, isReading, isBroken, readNext } = pages
  useEffect(() => {
    if (!isWanted || isReading || (canRead && !isBroken)) return
    for (const tell of waiting.current.splice(0)) tell(isBroken ? null : board)
    setWanted(false)
  }, [isWanted, isReading, canRead, isBroken, board])
  const whole = () =>
    new Promise<Board | null>((tell) => {
      if (!canRead && !isReading) return tell(board)
      waiting.current.push(tell)
      setWanted(true)
      if (isBroken) readNext()
    })
  return { isWanted, whole }
}

/** Reads on when one comes near the last row that has been read, which stands where the mark is. */
export function useReadNear(mark: Element | null, pages: Pages, rows: number): void {
  const { canRead, isReading, isBroken, readNext } = pages
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other rows the mark stands elsewhere.
  useEffect(() => {
    if (!mark || !canRead || isReading || isBroken) return
    const root = mark.closest('.board-scroll')
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && readNext(), {
      root,
      rootMargin: '600px 0px',
    })
    observer.observe(mark)
    return () => observer.disconnect()
  }, [mark, canRead, isReading, isBroken, readNext, rows])
}
