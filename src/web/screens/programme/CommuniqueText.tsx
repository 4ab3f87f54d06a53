import { useMemo } from 'react'
import type { Answer } from '../../api/client.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import { piecesOf } from './spans.ts'

interface Props {
  text: string
  directives: Answer<'Directive'>[]
  lit: number | undefined
  onLight: (id: number | undefined) => void
  onChoose: (id: number) => void
}

/** The communiqué with its directives marked in it; words outside every directive stay plain, and so are seen. */
export function CommuniqueText({ text, directives, lit, onLight, onChoose }: Props) {
  const pieces = useMemo(() => piecesOf(text, directives), [text, directives])
  const titles = useMemo(() => new Map(directives.map(({ id, title }) => [id, title])), [directives])
  return (
    <div className="communique-text" {...saidIn(text)}>
      {pieces.map(({ start, text: words, ids }) => {
        const innermost = ids.at(-1)
        if (innermost === undefined) return <span key={start}>{words}</span>
        const isLit = lit !== undefined && ids.includes(lit)
        return (
          <a
            key={start}
            href={`#directive-${innermost}`}
            className={isLit ? 'piece lit' : 'piece'}
            title={t('programme.toDirective', { title: titles.get(innermost) ?? '' })}
            onPointerEnter={() => onLight(innermost)}
            onPointerLeave={() => onLight(undefined)}
            onFocus={() => onLight(innermost)}
            onBlur={() => onLight(undefined)}
            onClick={() => onChoose(innermost)}
          >
            {words}
          </a>
        )
      })}
    </div>
  )
}
