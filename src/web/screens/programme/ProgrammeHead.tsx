import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { Fault } from '../../frame/Fault.tsx'
import { notify } from '../../frame/Notices.tsx'
import { useSeenVersion } from '../../frame/use-seen-version.ts'
import { dayText } from '../../words/format.ts'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import { Facts } from './Facts.tsx'

interface Props {
  whole: Answer<'ProgrammeWithText'>
  place: string
  isSteward: boolean
}

/** What the programme is, what the reader found in its header, and the step that comes next. */
export function ProgrammeHead({ whole, place, isSteward }: Props) {
  const { programme, communique, directives } = whole
  const [isEditing, setEditing] = useState(false)
  const confirm = useAct(
    () =>
      answered(
        api.POST('/api/programmes/{id}/confirmation', {
          params: { path: { id: programme.id } },
          body: { version: programme.version },
        }),
      ),
    ['programme', programme.id],
    ['programmes'],
  )
  const reopen = useAct(
    (version: number) =>
      answered(
        api.DELETE('/api/programmes/{id}/confirmation', {
          params: { path: { id: programme.id }, query: { version } },
        }),
      ),
    ['programme', programme.id],
    ['programmes'],
  )
  const client = useQueryClient()
  const readAgain = () => client.invalidateQueries({ queryKey: ['programme', programme.id] })
  const isDraft = programme.status === 'draft'
  return (
    <header className="stack">
      <div className="spread">
        <div>
          <h1 {...saidIn(programme.title)}>{programme.title}</h1>
          <p className="quiet">
            {place} · {programme.heldOn ? dayText(programme.heldOn) : t('programme.noDay')} ·{' '}
            {t(`programme.${programme.status}`)}
          </p>
        </div>
        {isSteward && isDraft && (
          <div className="row">
            <button type="button" onClick={() => setEditing(!isEditing)}>
              {t('programme.edit')}
            </button>
            <button
              type="button"
              className="primary"
              disabled={confirm.isPending || directives.length === 0}
              onClick={() =>
                confirm.mutate(undefined, {
                  onSuccess: ({ version }) =>
                    notify(t('programme.confirmedNow'), () => reopen.mutate(version)),
                })
              }
            >
              {t('programme.confirm')}
            </button>
          </div>
        )}
      </div>
      {isSteward && isDraft && directives.length > 0 && (
        <p className="note">{t('programme.draftHint', { n: directives.length })}</p>
      )}
      <Fault error={confirm.error ?? reopen.error} onReadAgain={readAgain} />
      {isEditing && <EditForm programme={programme} onDone={() => setEditing(false)} />}
      {communique && <Facts draft={communique.draft} />}
    </header>
  )
}

function EditForm({ programme, onDone }: { programme: Answer<'Programme'>; onDone: () => void }) {
  const edit = useAct(
    (body: Answer<'ProgrammeEdit'>) =>
      answered(api.PATCH('/api/programmes/{id}', { params: { path: { id: programme.id } }, body })),
    ['programme', programme.id],
    ['programmes'],
  )
  const form = useRef<HTMLFormElement>(null)
  const { seen, readAgain } = useSeenVersion(form, {
    programmeId: programme.id,
    version: programme.version,
    versionIn: (whole) => whole.programme.version,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const heldOn = String(typed.get('heldOn')) || null
    edit.mutate({ version: seen, title: String(typed.get('title')), heldOn }, { onSuccess: onDone })
  }
  return (
    <form ref={form} className="row" onSubmit={submit}>
      <label>
        {t('programme.title')}{' '}
        <input name="title" required maxLength={200} size={40} defaultValue={programme.title} />
      </label>
      <label>
        {t('programme.heldOn')}{' '}
        <input name="heldOn" type="date" max="9999-12-31" defaultValue={programme.heldOn ?? ''} />
      </label>
      <button type="submit" disabled={edit.isPending}>
        {t('act.save')}
      </button>
      <Fault error={edit.error} onReadAgain={readAgain} />
    </form>
  )
}
