import { useMemo, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useGround, usePack } from '../../api/reads.ts'
import { BoardGate } from '../../board/BoardGate.tsx'
import { dueInText, MonthSlider } from '../../board/MonthSlider.tsx'
import { type Pages, useReadOn } from '../../board/use-pages.ts'
import { Empty, Loading } from '../../frame/States.tsx'
import { useShortName } from '../../frame/use-short-name.ts'
import { useView } from '../../frame/view.ts'
import { dayText } from '../../words/format.ts'
import { nameOf, wordsOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { Controls } from './Controls.tsx'
import { Fills, MapLegend } from './Fills.tsx'
import { Ground } from './Ground.tsx'
import { shapesOf } from './ground.ts'
import './map.css'
import { MapPanel } from './MapPanel.tsx'
import { MapTable } from './MapTable.tsx'
import { type Measure, measures } from './measure.ts'
import type { OthersOf } from './Others.tsx'
import { spotsOf } from './spots.ts'
import { Tiles } from './Tiles.tsx'

type Board = Answer<'Board'>

/** Where does it stand, on the ground? One measure, and the three places that need a look. */
export default function MapScreen() {
  // The ground is large: it comes while the numbers are still being counted.
  useGround()
  return (
    <BoardGate title={t('nav.map')}>
      {(board, _, pages) => <MapOf key={board.org.id} board={board} pages={pages} />}
    </BoardGate>
  )
}

/** So many places are all brought onto the map; of more one sees the first, and the others as one. */
const mostPlaces = 500

function MapOf({ board, pages }: { board: Board; pages: Pages }) {
  const { param, month } = useView()
  const [lit, setLit] = useState<number>()
  const measure = measures.find((one) => one === param('measure')) ?? 'reported'
  const directiveId = Number(param('directive')) || undefined
  const spots = useSpots(board, measure, directiveId)
  useReadOn(pages, board.childCount <= mostPlaces)
  const others = { board, pages, directiveId }
  return (
    <div className="with-panel">
      <div className="page">
        <h1 className="sr">
          {t('nav.map')} · {nameOf(board.org)} · {t('frame.asOf')} {dayText(board.asOf)} · {dueInText(month)}
        </h1>
        <Controls board={board} measure={measure} directiveId={directiveId} />
        <svg width="0" height="0" className="fills" aria-hidden="true">
          <Fills />
        </svg>
        <div className="spread">
          <MapLegend measure={measure} />
          <MonthSlider board={board} />
        </div>
        {spots.length === 0 && <Empty>{t('map.noChildren')}</Empty>}
        {param('as') === 'table' ? (
          <MapTable spots={spots} others={others} />
        ) : (
          <Picture spots={spots} others={others} measure={measure} lit={lit} onLight={setLit} />
        )}
      </div>
      <MapPanel board={board} spots={spots} lit={lit} directiveId={directiveId} onLight={setLit} />
    </div>
  )
}

interface PictureProps {
  spots: ReturnType<typeof spotsOf>
  others: OthersOf
  measure: Measure
  lit: number | undefined
  onLight: (orgId: number | undefined) => void
}

function Picture({ spots, others, measure, lit, onLight }: PictureProps) {
  const ground = useGround()
  const pack = usePack().data
  const codes = useMemo(
    () => (ground.data ? new Set(shapesOf(ground.data).keys()) : undefined),
    [ground.data],
  )
  const { grounded, tiled } = useMemo(() => {
    const has = (code: string | null) => code !== null && codes?.has(code) === true
    return { grounded: spots.filter(({ code }) => has(code)), tiled: spots.filter(({ code }) => !has(code)) }
  }, [spots, codes])
  if (!codes && !ground.error) return <Loading />
  return (
    <>
      {grounded.length > 0 && (
        <figure className="stack">
          <Ground
            spots={grounded}
            around={others.board.org.code}
            measure={measure}
            lit={lit}
            onLight={onLight}
          />
          <figcaption className="small quiet">
            {wordsOf(pack?.map?.caption)} {wordsOf(pack?.map?.approval)}
          </figcaption>
        </figure>
      )}
      {grounded.length > 0 && tiled.length > 0 && <h2>{t('map.withoutGround')}</h2>}
      <Tiles spots={tiled} others={others} measure={measure} onLight={onLight} />
    </>
  )
}

function useSpots(board: Board, measure: Measure, directiveId: number | undefined) {
  const { to } = useView()
  const shortName = useShortName()
  return useMemo(() => {
    const directive = board.directives.find(({ id }) => id === directiveId)
    return spotsOf(board, {
      measure,
      directiveId,
      what: directive?.title ?? t('board.allDirectives'),
      shortName,
      addressOf: (org) => to('/map', { org }),
    })
  }, [board, measure, directiveId, shortName, to])
}
