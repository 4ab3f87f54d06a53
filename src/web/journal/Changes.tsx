import type { Answer } from '../api/client.ts'
import { usePack } from '../api/reads.ts'
import { dayText } from '../words/format.ts'
import { codeName } from '../words/names.ts'
import { figure, find, t } from '../words/t.ts'

type Line = Answer<'JournalLine'>
type Pack = Answer<'Pack'> | undefined

// What names a thing for machines says nothing to people; the line itself leads to the thing.
const unsaid = ['report', 'communiqueId', 'mediaType', 'was']

/** What a line of the journal changed, in words, folded away. */
export function Changes({ line }: { line: Line }) {
  const pack = usePack().data
  const [old, now] = [line.before ?? {}, line.after ?? {}] as Record<string, unknown>[]
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].filter(
    (name) => !unsaid.includes(name) && JSON.stringify(old?.[name]) !== JSON.stringify(now?.[name]),
  )
  if (names.length === 0) return null
  const say = (name: string, value: unknown) => valueText({ name, value, verb: line.verb, pack })
  return (
    <details>
      <summary className="small">{t('journal.changes')}</summary>
      <dl className="small changes">
        {names.map((name) => (
          <div key={name}>
            <dt className="quiet">{find(`field.${name}`) ?? name}</dt>
            <dd>
              {[old?.[name], now?.[name]]
                .filter((value) => value !== undefined)
                .map((value) => say(name, value))
                .join(' → ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

interface Said {
  name: string
  value: unknown
  verb: string
  pack: Pack
}

function valueText({ name, value, verb, pack }: Said): string {
  if (value === null || value === '') return '–'
  if (typeof value === 'object') return t('journal.rewritten')
  if (typeof value === 'number') return figure(value)
  const text = String(value)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayText(text)
  if (name === 'kind') return find(`kind.${text}`) ?? codeName(pack?.kinds, text)
  const state = name === 'status' ? stateText(verb, text) : undefined
  return (state ?? find(`${name}.${text}`) ?? text).slice(0, 300)
}

/** A state of a programme or a directive, which have states of their own. */
function stateText(verb: string, state: string): string | undefined {
  const of = { programme: 'programme', directive: 'issue' }[verb.split('.')[0] ?? '']
  return of && find(`${of}.${state}`)
}
