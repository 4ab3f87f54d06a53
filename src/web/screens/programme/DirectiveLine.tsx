import type { KeyboardEvent } from 'react'
import type { Answer } from '../../api/client.ts'
import { shareText } from '../../words/format.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import { DirectiveEditor } from './DirectiveEditor.tsx'
import { DirectiveFacts } from './DirectiveFacts.tsx'
import { IssueState } from './IssueState.tsx'
import type { TreeMove } from './tree-move.ts'
import { useDrag } from './use-drag.ts'
import type { TreeActs } from './use-tree-acts.ts'

interface Props {
  directive: Answer<'Directive'>
  depth: number
  programme: Answer<'Programme'>
  acts: TreeActs
  isSteward: boolean
  mayEdit: boolean
  isLit: boolean
  isOpen: boolean
  onLight: (id: number | undefined) => void
  onChoose: (id: number | undefined) => void
}

const moves: Record<string, TreeMove> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}
const surelyRead = 0.8

/** One directive: its title, and when open the reason of the finding, the editor of a draft, the way to issue it. */
export function DirectiveLine(props: Props) {
  const { directive, depth, programme, acts, isSteward, mayEdit, isLit, isOpen, onLight, onChoose } = props
  const { id, ordinal, title, kind, origin, confidence } = directive
  const { drop, handlers } = useDrag(directive, acts, mayEdit)
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!mayEdit || !event.altKey || !move) return
    event.preventDefault()
    acts.move(directive, move)
  }
  return (
    <li
      id={`directive-${id}`}
      className={isLit ? 'directive lit' : 'directive'}
      style={{ paddingInlineStart: depth * 20 }}
      onPointerEnter={() => onLight(id)}
      onPointerLeave={() => onLight(undefined)}
    >
      <div className={drop ? `directive-head drop-${drop}` : 'directive-head'} {...handlers}>
        <button
          type="button"
          className="plain"
          aria-expanded={isOpen}
          onFocus={() => onLight(id)}
          onBlur={() => onLight(undefined)}
          onKeyDown={press}
          onClick={() => onChoose(isOpen ? undefined : id)}
        >
          <span className="ordinal">{ordinal}</span> <span {...saidIn(title)}>{title}</span>
        </button>
        <span className="marks small">
          {kind !== 'order' && <span>{t(`kind.${kind}`)}</span>}
          {origin === 'added' && <span>{t('programme.added')}</span>}
          {confidence !== null && confidence < surelyRead && (
            <span className="accent">! {t('programme.unsure', { share: shareText(confidence) })}</span>
          )}
          <IssueState directive={directive} programme={programme} isSteward={isSteward} />
        </span>
      </div>
      {isOpen && (
        <div className="directive-open stack">
          <DirectiveFacts directive={directive} />
          {mayEdit && <DirectiveEditor directive={directive} acts={acts} />}
        </div>
      )}
    </li>
  )
}
