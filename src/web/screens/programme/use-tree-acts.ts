import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { notify } from '../../frame/Notices.tsx'
import { t } from '../../words/t.ts'
import { siblingsOf } from './tree-move.ts'
import { useParting } from './use-parting.ts'
import { usePlacing } from './use-placing.ts'

type Directive = Answer<'Directive'>

/** What can be done to the directives of a draft; every act reads the programme again. */
export function useTreeActs(programmeId: number, directives: Directive[]) {
  const key = ['programme', programmeId]
  const path = (id: number) => ({ params: { path: { id } } })
  const edit = useAct(
    ({ id, ...body }: { id: number } & Answer<'DirectiveEdit'>) =>
      answered(api.PATCH('/api/directives/{id}', { ...path(id), body })),
    key,
  )
  const add = useAct(
    (body: Answer<'DirectiveAddition'>) =>
      answered(api.POST('/api/programmes/{id}/directives', { ...path(programmeId), body })),
    key,
  )
  const remove = useAct(
    ({ id, version }: Directive) =>
      answered(api.DELETE('/api/directives/{id}', { params: { path: { id }, query: { version } } })),
    key,
  )
  const { place, move, putAt } = usePlacing(programmeId, directives)
  const { split, merge, error: partingError } = useParting(programmeId)
  return {
    edit,
    add,
    split,
    merge,
    error: add.error ?? remove.error ?? place.error ?? partingError,
    removeWithUndo: (directive: Directive) =>
      remove.mutate(directive, {
        onSuccess: (removed) =>
          notify(t('programme.removed', { title: removed.title }), () =>
            add.mutate({ restore: { id: removed.id } }),
          ),
      }),
    move,
    putAt,
    next: (directive: Directive) =>
      siblingsOf(directive, directives)[siblingsOf(directive, directives).indexOf(directive) + 1],
  }
}

export type TreeActs = ReturnType<typeof useTreeActs>
