import { useState } from 'react'
import { useAct } from '../../api/acts.ts'
import { type Answer, api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { problemText } from '../../words/problem-text.ts'
import { find, t } from '../../words/t.ts'

interface Table {
  file: File
  isDryRun: boolean
}

/** Takes orgs in from a table: first a dry run that shows every fault by its row, then all of them or none. */
export function ImportOrgs({ orgId }: { orgId: number }) {
  const [file, setFile] = useState<File>()
  const take = useAct((table: Table) => send(orgId, table), ['children'], ['org', orgId], ['board'])
  const tried = take.data
  const isReady = file && tried?.isDryRun && tried.faultCount === 0 && tried.orgs > 0
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    if (chosen) take.mutate({ file: chosen, isDryRun: true })
  }
  return (
    <details>
      <summary>{t('import.title')}</summary>
      <div className="stack">
        <label className="field">
          <span className="name">{t('import.file')}</span>
          <input type="file" accept=".csv,.xlsx" onChange={({ target }) => choose(target.files?.[0])} />
        </label>
        <p className="small quiet">{t('import.hint')}</p>
        {take.isPending && <p role="status">{t('import.reading')}</p>}
        {take.error && <p className="fault">{problemText(take.error)}</p>}
        {tried && <Tried tried={tried} />}
        {isReady && (
          <div>
            <button
              type="button"
              className="primary"
              disabled={take.isPending}
              onClick={() => take.mutate({ file, isDryRun: false })}
            >
              {t('import.submit', { n: tried.orgs })}
            </button>
          </div>
        )}
      </div>
    </details>
  )
}

function Tried({ tried }: { tried: Answer<'Import'> }) {
  const { isDryRun, orgs, appointments, faults, faultCount } = tried
  return (
    <>
      <p role="status">
        {faultCount > 0
          ? t('import.faults', { n: faultCount })
          : t(isDryRun ? 'import.would' : 'import.done', { n: orgs, appointments })}
      </p>
      <ul className="small">
        {faults.map(({ row, column, code, value }) => (
          <li key={`${row} ${column} ${code}`}>
            {t('import.row', { row: String(row) })} {find(`problem.${code}`, { column, value }) ?? code}
          </li>
        ))}
      </ul>
    </>
  )
}

function send(orgId: number, { file, isDryRun }: Table) {
  const form = new FormData()
  form.append('file', file)
  return answered(
    api.POST('/api/orgs/{orgId}/imports', {
      params: { path: { orgId }, query: { dryRun: String(isDryRun) } },
      body: { file: '' },
      bodySerializer: () => form,
    }),
  )
}
