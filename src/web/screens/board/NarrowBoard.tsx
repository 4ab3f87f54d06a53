import { useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { Bar, type Patterns } from '../../board/Bar.tsx'
import {
  type Cell,
  cellFrom,
  cellSentence,
  needsLook,
  reportedShare,
  restName,
  verifiedShare,
} from '../../board/cell.ts'
import { type Pages, useReadNear } from '../../board/use-pages.ts'
import { usePart } from '../../frame/use-part.tsx'
import { useView } from '../../frame/view.ts'
import { shareText } from '../../words/format.ts'
import { nameOf } from '../../words/names.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import './narrow-board.css'

type Board = Answer<'Board'>
type BoardRow = Answer<'Board'>['rows'][number]

interface Props {
  board: Board
  rows: BoardRow[]
  pages: Pages
  patterns: Patterns
  onOpen: (cell: string) => void
}

/** The board on a phone: the directives with their bars, then the organisations with theirs. */
export function NarrowBoard({ board, rows, pages, patterns, onOpen }: Props) {
  const { to } = useView()
  const [part, more] = usePart(rows, board.childCount - rows.length)
  const [end, setEnd] = useState<HTMLDivElement | null>(null)
  useReadNear(more ? null : end, pages, rows.length)
  const place = nameOf(board.org)
  return (
    <div className="stack">
      <ListHead title={t('board.byDirective')} />
      <ul className="bar-list">
        {board.directives.map(({ id, ordinal, title }) => (
          <Line
            key={id}
            name={`${ordinal} ${title}`.trim()}
            cell={cellFrom(board.cellNames, board.total.cells[id])}
            patterns={patterns}
            who={place}
            onOpen={() => onOpen(`${board.org.id}.${id}`)}
          />
        ))}
      </ul>
      <ListHead title={t('board.byOrg')} />
      <ul className="bar-list leading-down">
        {part.map(({ org, total }) => (
          <Line
            key={org.id}
            name={nameOf(org)}
            cell={cellFrom(board.cellNames, total)}
            patterns={patterns}
            who={nameOf(org)}
            onOpen={() => onOpen(`${org.id}.total`)}
            {...(org.hasChildren ? { down: to('/board', { org: org.id }) } : {})}
          />
        ))}
      </ul>
      {more}
      {/* The line of the others comes last, and so only once all that are read stand above it. */}
      <div ref={setEnd} className="stack">
        {board.rest && !more && (
          <ul className="bar-list leading-down">
            <Line
              name={restName(board)}
              cell={cellFrom(board.cellNames, board.rest.total)}
              patterns={patterns}
              who={restName(board)}
              onOpen={() => onOpen('rest.total')}
            />
          </ul>
        )}
        {pages.isBroken && <p className="note">{t('board.rowsMissing')}</p>}
        {pages.canRead && !more && (
          <button type="button" onClick={pages.readNext}>
            {t('act.more')}
          </button>
        )}
      </div>
    </div>
  )
}

/** What a list is by, and over its numbers what they are. */
function ListHead({ title }: { title: string }) {
  return (
    <div className="spread">
      <h2>{title}</h2>
      <span className="shares-small small quiet" aria-hidden="true">
        <span>{t('measure.reported')}</span>
        <span>{t('measure.verified')}</span>
      </span>
    </div>
  )
}

interface LineProps {
  name: string
  who: string
  cell: Cell | undefined
  patterns: Patterns
  down?: string
  onOpen: () => void
}

function Line({ name, who, cell, patterns, down, onOpen }: LineProps) {
  return (
    <li>
      <button type="button" className="plain" onClick={onOpen}>
        <span className="sr">{cellSentence(who, name, cell)}</span>
        <span className="bar-name" aria-hidden="true">
          {needsLook(cell) && <b className="accent">! </b>}
          <span {...saidIn(name)}>{name}</span>
        </span>
        <span className="shares-small" aria-hidden="true">
          <span>{shareText(cell ? reportedShare(cell) : null)}</span>
          <span className="quiet">{shareText(cell ? verifiedShare(cell) : null)}</span>
        </span>
        {cell && <Bar cell={cell} patterns={patterns} />}
      </button>
      {down && (
        <Link to={down} aria-label={t('board.down', { name })}>
          ›
        </Link>
      )}
    </li>
  )
}
