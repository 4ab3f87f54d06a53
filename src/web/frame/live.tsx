import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { useSession } from '../api/reads.ts'
import { useLine } from '../api/use-line.ts'
import { timeText } from '../words/format.ts'
import { t } from '../words/t.ts'
import { showsProgramme, useView } from './view.ts'

interface Live {
  isConnected: boolean
  changedAt: Date | null
}

const LiveContext = createContext<Live>({ isConnected: false, changedAt: null })
const changing = ['board', 'behind', 'obligations', 'obligation', 'waiting', 'journal', 'journal-of']
const leastPause = 400
const mostPause = 5000

/** Listens to the server for the org and programme in view, and reads again what a change may touch. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const view = useView()
  const { orgId } = view
  // What one owes and decides comes from any programme.
  const programmeId = showsProgramme(useLocation().pathname) ? view.programmeId : undefined
  const [live, setLive] = useState<Live>({ isConnected: false, changedAt: null })
  const isUp = useLine()
  const hasMissed = useRef(false)

  useEffect(() => {
    // A stream takes seconds to notice that the line is gone: it is closed, and opened anew when the line is back.
    if (!isUp) {
      hasMissed.current = true
      setLive((now) => ({ ...now, isConnected: false }))
      return
    }
    if (!orgId) return
    const query = programmeId ? `orgId=${orgId}&programmeId=${programmeId}` : `orgId=${orgId}`
    const source = new EventSource(`/api/live?${query}`)
    let timer: ReturnType<typeof setTimeout> | undefined
    let isReading = false
    let isDue = false
    // Whoever reads a page of many parts reads half of the time at most.
    let pause = leastPause
    const read = () => Promise.all(changing.map((name) => client.invalidateQueries({ queryKey: [name] })))
    // What changes while a page of many parts is read is read after it, or under load it would never be read to its end.
    const readLater = () => {
      if (isReading) isDue = true
      else timer ??= setTimeout(readAgain, pause)
    }
    const readAgain = async () => {
      setLive({ isConnected: true, changedAt: new Date() })
      isReading = true
      isDue = false
      const start = performance.now()
      await read()
      pause = Math.min(mostPause, Math.max(leastPause, performance.now() - start))
      isReading = false
      timer = undefined
      if (isDue && source.readyState !== EventSource.CLOSED) readLater()
    }
    source.addEventListener('open', () => {
      setLive((now) => ({ ...now, isConnected: true }))
      if (hasMissed.current) void read()
      hasMissed.current = false
    })
    source.addEventListener('error', () => {
      hasMissed.current = true
      setLive((now) => ({ ...now, isConnected: false }))
    })
    source.addEventListener('changed', readLater)
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [orgId, programmeId, client, isUp])

  return <LiveContext value={live}>{children}</LiveContext>
}

/** Whether the page follows the server, and when it last changed. */
export function useLive(): Live {
  return useContext(LiveContext)
}

/** Says in the header whether numbers follow the server as they change. */
export function LiveMark() {
  const { isConnected, changedAt } = useLive()
  const timeZone = useSession().data?.pack.timeZone
  const title = changedAt
    ? t('live.changed', { time: timeText(changedAt, timeZone) })
    : t(isConnected ? 'live.on' : 'live.off')
  return (
    <span className={isConnected ? 'live-mark on' : 'live-mark'} title={title} role="status">
      <span aria-hidden="true">{isConnected ? '●' : '○'}</span>
      <span className="live-word">{t(isConnected ? 'live.onShort' : 'live.offShort')}</span>
    </span>
  )
}
