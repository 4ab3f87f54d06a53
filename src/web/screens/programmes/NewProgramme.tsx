import { type DragEvent, type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../../api/acts.ts'
import { api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { FileField } from '../../frame/FileField.tsx'
import { problemText } from '../../words/problem-text.ts'
import { t } from '../../words/t.ts'

/** Starts a programme from the text of a communiqué: pasted, chosen or dropped. */
export function NewProgramme({ orgId }: { orgId: number }) {
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const read = useAct((input: string | File) => send(orgId, input), ['programmes'])
  const start = (input: string | File) =>
    read.mutate(input, { onSuccess: ({ programmeId }) => navigate(`/programmes/${programmeId}`) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start(text)
  }
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0]
    if (!file) return
    event.preventDefault()
    start(file)
  }
  return (
    <details className="new-programme">
      <summary>{t('programme.new')}</summary>
      <form
        className="stack prose"
        onSubmit={submit}
        onDrop={drop}
        onDragOver={(event) => event.preventDefault()}
      >
        <label className="field">
          <span className="name">{t('programme.paste')}</span>
          <textarea rows={8} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <FileField
          name={t('programme.orFile')}
          accept=".txt,.html,.htm,.docx,.pdf"
          chosen={read.variables instanceof File ? read.variables.name : undefined}
          onFile={start}
        />
        <p className="quiet">{t('programme.newHint')}</p>
        {read.error && (
          <p className="fault" role="alert">
            {problemText(read.error)}
          </p>
        )}
        <div>
          <button type="submit" className="primary" disabled={read.isPending || text.trim() === ''}>
            {t(read.isPending ? 'programme.reading' : 'programme.read')}
          </button>
        </div>
      </form>
    </details>
  )
}

function send(orgId: number, input: string | File) {
  if (typeof input === 'string')
    return answered(api.POST('/api/communiques', { body: { orgId, text: input } }))
  const form = new FormData()
  form.append('file', input)
  return answered(
    api.POST('/api/orgs/{orgId}/communiques', {
      params: { path: { orgId } },
      body: { file: '' },
      bodySerializer: () => form,
    }),
  )
}
