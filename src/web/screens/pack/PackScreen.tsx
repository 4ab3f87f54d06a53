import type { ReactNode } from 'react'
import type { Answer } from '../../api/client.ts'
import { usePack } from '../../api/reads.ts'
import { Failed, Loading, useTitle } from '../../frame/States.tsx'
import { codeName, wordsOf } from '../../words/names.ts'
import { figure, type Key, t } from '../../words/t.ts'
import { InLanguages } from './InLanguages.tsx'
import './pack.css'

type Pack = Answer<'Pack'>

/** What fits the product to its field: read here, changed by whoever runs the server. */
export default function PackScreen() {
  const pack = usePack()
  useTitle(t('nav.pack'), wordsOf(pack.data?.names))
  if (pack.error) return <Failed error={pack.error} onRetry={() => pack.refetch()} />
  if (!pack.data) return <Loading />
  return <PackOf pack={pack.data} />
}

function PackOf({ pack }: { pack: Pack }) {
  const levelName = (code: string) => codeName(pack.levels, code)
  const kindNames = (codes: string[]) =>
    codes.map((code) => codeName(pack.kinds, code)).join(t('facts.comma'))
  const cadences = pack.cadences as Record<string, Record<string, string>>
  return (
    <div className="page">
      <header className="stack">
        <h1>
          {wordsOf(pack.names)} <span className="quiet">{pack.version}</span>
        </h1>
        <p className="prose">{wordsOf(pack.notes)}</p>
        <p className="small quiet">{t('pack.hint', { code: pack.code })}</p>
      </header>
      <Quotas pack={pack} />
      <Part title="pack.levels">
        <InLanguages
          rows={pack.levels.map(({ code, names }) => ({ code, names }))}
          note={(code) => (code === pack.regionLevel ? t('pack.regionLevel') : '')}
        />
      </Part>
      <Part title="pack.kinds">
        <InLanguages
          rows={pack.kinds}
          note={(code) => {
            const kind = pack.kinds.find((one) => one.code === code)
            const below = kind?.below.length ? ` · ${t('pack.below', { kinds: kindNames(kind.below) })}` : ''
            return `${levelName(kind?.level ?? '')}${below}`
          }}
        />
      </Part>
      <Part title="pack.offices">
        <InLanguages
          rows={pack.offices}
          note={(code) => {
            const office = pack.offices.find((one) => one.code === code)
            return office ? `${t(`role.${office.role}`)} · ${kindNames(office.kinds)}` : ''
          }}
        />
      </Part>
      <Part title="pack.activities">
        <InLanguages
          rows={pack.activities}
          note={(code) => {
            const activity = pack.activities.find((one) => one.code === code)
            return activity ? `${wordsOf(cadences[activity.every])} · ${wordsOf(activity.note)}` : ''
          }}
        />
      </Part>
      <Part title="pack.reasons">
        <InLanguages rows={pack.sendBackReasons} />
      </Part>
      <Part title="pack.words">
        <InLanguages rows={Object.entries(pack.words).map(([code, names]) => ({ code, names }))} />
      </Part>
    </div>
  )
}

function Quotas({ pack: { quotas, demands, uploads } }: { pack: Pack }) {
  const { minutes } = demands
  return (
    <Part title="pack.quotas">
      <dl className="pack-quotas prose">
        <div>
          <dt>{t('pack.fields')}</dt>
          <dd className="number">{figure(quotas.fieldsPerDirective)}</dd>
        </div>
        <div>
          <dt>{t('pack.hours')}</dt>
          <dd className="number">{figure(quotas.hoursPerOrgAMonth)}</dd>
        </div>
        {(['result', 'paragraph', 'figure', 'evidence'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`packMinutes.${part}`)}</dt>
            <dd className="number">{figure(minutes[part])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('pack.upload')}</dt>
          <dd className="number">{Math.round(uploads.maxBytes / 1_048_576)} MB</dd>
        </div>
      </dl>
      <p className="prose small">{wordsOf(quotas.note)}</p>
      <p className="prose small">
        {t('pack.basis')} {wordsOf(demands.basis)}
      </p>
    </Part>
  )
}

function Part({ title, children }: { title: Key; children: ReactNode }) {
  return (
    <section className="stack">
      <h2>{t(title)}</h2>
      {children}
    </section>
  )
}
