import type { Answer } from '../../api/client.ts'
import { t } from '../../words/t.ts'

/** What was said the last time, to look at or to take over. */
export function Previous({ report, onTake }: { report: Answer<'Report'>; onTake: () => void }) {
  const figures = Object.entries(report.figures).map(([name, value]) => `${name} ${value}`)
  return (
    <div className="previous">
      <details>
        <summary>{t('form.previous')}</summary>
        <p>
          <strong>{t(`result.${report.result}`)}</strong> {figures.join(' · ')}
        </p>
        {report.paragraph && <p className="said">{report.paragraph}</p>}
      </details>
      <button type="button" onClick={onTake}>
        {t('form.take')}
      </button>
    </div>
  )
}
