import type { Answer } from '../api/client.ts'
import { useEvidence, usePack } from '../api/reads.ts'
import { instantText, sizeText } from '../words/format.ts'
import { reasonText } from '../words/reason-text.ts'
import { figure, t } from '../words/t.ts'
import './reports.css'

type Report = Answer<'Report'>

/** A report as it was filed, and what was decided on it. */
export function ReportView({ report, demand }: { report: Report; demand?: Answer<'Demand'> }) {
  const pack = usePack().data
  const zone = pack?.timeZone ?? 'UTC'
  const unit = (name: string) => demand?.figures.find((one) => one.name === name)?.unit ?? ''
  return (
    <div className="report stack">
      <p>
        <strong>{t(`result.${report.result}`)}</strong>{' '}
        <span className="small quiet">
          {report.submittedBy} · {instantText(report.submittedAt, zone)} · {t(`reportState.${report.state}`)}
        </span>
      </p>
      {report.paragraph && <p className="report-words">{report.paragraph}</p>}
      {Object.keys(report.figures).length > 0 && (
        <dl className="facts">
          {Object.entries(report.figures).map(([name, value]) => (
            <div key={name}>
              <dt className="quiet">{name}</dt>
              <dd>
                {figure(value)} {unit(name)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {report.evidence.length > 0 && <Files orgId={report.orgId} hashes={report.evidence} />}
      {report.reason && (
        <p className="note">
          {t('report.sentBackBy', {
            who: report.decidedBy ?? '',
            reason: reasonText(report),
          })}
        </p>
      )}
    </div>
  )
}

function Files({ orgId, hashes }: { orgId: number; hashes: string[] }) {
  const held = useEvidence(orgId, true).data?.items
  return (
    <ul className="row">
      {hashes.map((sha256, index) => {
        const file = held?.find((one) => one.sha256 === sha256)
        return (
          <li key={sha256}>
            <a href={`/api/orgs/${orgId}/evidence/${sha256}`} download={file?.name ?? true}>
              {file
                ? `${file.name} (${sizeText(file.size)})`
                : t('report.evidenceNumber', { number: String(index + 1) })}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
