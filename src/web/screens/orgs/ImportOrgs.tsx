import { useState } from 'react'
import { useAct } from '../../api/acts.ts'
import { api } from '../../api/client.ts'
import { answered } from '../../api/failure.ts'
import { FileField } from '../../frame/FileField.tsx'
import { t } from '../../words/t.ts'
import { ImportTried } from './ImportTried.tsx'

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
  const choose = (chosen: File) => {
    setFile(chosen)
    take.mutate({ file: chosen, isDryRun: true })
  }
  return (
    <details>
      <summary>{t('import.title')}</summary>
      <div className="stack">
        {take.isPending && <p role="status">{t('import.reading')}</p>}
        {(tried || take.error) && (
          <ImportTried tried={tried} error={take.error}>
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
          </ImportTried>
        )}
        <FileField name={t('import.file')} accept=".csv,.xlsx" chosen={file?.name} onFile={choose} />
        <p className="small quiet">{t('import.hint')}</p>
      </div>
    </details>
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
