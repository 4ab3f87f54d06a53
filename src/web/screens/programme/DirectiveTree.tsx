import { useEffect, useMemo } from 'react'
import type { Answer } from '../../api/client.ts'
import { Empty } from '../../frame/States.tsx'
import { t } from '../../words/t.ts'
import { AddDirective } from './AddDirective.tsx'
import { DirectiveLine } from './DirectiveLine.tsx'
import { depthOf } from './spans.ts'
import { useTreeActs } from './use-tree-acts.ts'

interface Props {
  programme: Answer<'Programme'>
  directives: Answer<'Directive'>[]
  isSteward: boolean
  mayEdit: boolean
  lit: number | undefined
  chosen: number | undefined
  onLight: (id: number | undefined) => void
  onChoose: (id: number | undefined) => void
}

/** The directives in the order of the tree; one can be open. Alt and the arrows move it where a draft may be changed. */
export function DirectiveTree({
  programme,
  directives,
  isSteward,
  mayEdit,
  lit,
  chosen,
  onLight,
  onChoose,
}: Props) {
  const byId = useMemo(() => new Map(directives.map((one) => [one.id, one])), [directives])
  const acts = useTreeActs(programme.id, directives)
  useEffect(() => {
    if (chosen !== undefined)
      document.getElementById(`directive-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <>
      {directives.length === 0 && <Empty>{t('programme.noDirectives')}</Empty>}
      <ol className="tree">
        {directives.map((directive) => (
          <DirectiveLine
            key={directive.id}
            directive={directive}
            depth={depthOf(directive, byId)}
            programme={programme}
            acts={acts}
            isSteward={isSteward}
            mayEdit={mayEdit}
            isLit={lit === directive.id}
            isOpen={chosen === directive.id}
            onLight={onLight}
            onChoose={onChoose}
          />
        ))}
      </ol>
      {mayEdit && (
        <AddDirective
          acts={acts}
          afterId={directives.findLast(({ parentId }) => parentId === null)?.id ?? null}
        />
      )}
    </>
  )
}
