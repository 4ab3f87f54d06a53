import { Link } from 'react-router'
import { clock } from '../../domain/right.ts'
import type { Answer } from '../api/client.ts'
import { usePack } from '../api/reads.ts'
import { instantText } from '../words/format.ts'
import { codeName, orgOf } from '../words/names.ts'
import { find, t } from '../words/t.ts'
import { Changes } from './Changes.tsx'
import './journal.css'

type Line = Answer<'JournalLine'>

/** Lines of the journal: who, in which office, did what, when, and what changed; on wish where, and to what. */
export function JournalLines({ lines, isOfMany = false }: { lines: Line[]; isOfMany?: boolean }) {
  const pack = usePack().data
  return (
    <ol className="journal">
      {lines.map((line) => (
        <li key={`${line.regionId}.${line.id}`}>
          <time dateTime={line.at}>{instantText(line.at, pack?.timeZone ?? 'UTC')}</time>
          <span>
            <strong>{find(`verb.${line.verb}`) ?? line.verb}</strong>{' '}
            {line.actor === clock.name ? t('product.name') : line.actor}
            {line.office && <span className="quiet"> {codeName(pack?.offices, line.office)}</span>}
            {isOfMany && <Subject line={line} />}
            <Changes line={line} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function Subject({ line }: { line: Line }) {
  const { subjectType, subjectId, about } = line
  const where = orgOf(line)
  const what = about && ` · ${about}`
  return (
    <span className="subject">
      {subjectType === 'obligation' ? (
        <Link to={`/obligations/${subjectId}`}>
          {where}
          {what}
        </Link>
      ) : (
        <span>
          {where}
          {what}
        </span>
      )}
    </span>
  )
}
