import { Link } from 'react-router'
import type { Answer } from '../api/client.ts'
import { usePack } from '../api/reads.ts'
import { instantText } from '../words/format.ts'
import { codeName, nameOf } from '../words/names.ts'
import { find, t } from '../words/t.ts'
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
            <strong>{find(`verb.${line.verb}`) ?? line.verb}</strong> {line.actor}
            {line.office && <span className="quiet"> {codeName(pack?.offices, line.office)}</span>}
            {isOfMany && <Subject line={line} />}
            <Change before={line.before} after={line.after} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function Subject({ line }: { line: Line }) {
  const { subjectType, subjectId, about } = line
  const where = nameOf({ name: line.orgName, otherNames: line.orgOtherNames })
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

function Change({ before, after }: { before: unknown; after: unknown }) {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => old[name] !== now[name],
  )
  if (names.length === 0) return null
  return (
    <details>
      <summary className="small">{t('journal.changes')}</summary>
      <dl className="small changes">
        {names.map((name) => (
          <div key={name}>
            <dt>{find(`field.${name}`) ?? name}</dt>
            <dd>
              {[old[name], now[name]]
                .filter((value) => value !== undefined)
                .map((value) => find(`${name}.${value}`) ?? value)
                .join(' → ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function fieldsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    typeof one === 'string' ? one : JSON.stringify(one),
  ])
  return Object.fromEntries(entries.map(([name, text]) => [name, String(text).slice(0, 300)]))
}
