import type { ReactNode } from 'react'
import type { Answer } from '../api/client.ts'
import { usePack } from '../api/reads.ts'
import { OrgName, OrgNames } from '../frame/OrgNames.tsx'
import { codeName, wordsOf } from '../words/names.ts'
import { t } from '../words/t.ts'
import { cadenceText } from './cadence-text.ts'
import { fieldsOf } from './demand-fields.ts'

type Terms = Answer<'Terms'>

/** The terms under which a directive was issued, in words: whom it binds, how often, what it asks, who answers. */
export function TermsFacts({ terms }: { terms: Terms }) {
  const { scope, responsibilities, cadence, demand } = terms
  const pack = usePack().data
  const milestones = cadence.every === 'once' ? [] : (cadence.milestones ?? [])
  const tiers = Map.groupBy(responsibilities, ({ tier }) => tier)
  return (
    <dl className="facts small">
      <Fact name={t('terms.whom')}>
        <ScopeWords scope={scope} />
      </Fact>
      <Fact name={t('cadence.every')}>
        {cadenceText(cadence, wordsOf(pack?.cadences[cadence.every], cadence.every))}
      </Fact>
      {milestones.length > 0 && (
        <Fact name={t('obligation.milestone')}>{milestones.join(t('terms.semicolon'))}</Fact>
      )}
      <Fact name={t('terms.asked')}>{fieldsOf(demand).join(t('terms.semicolon'))}</Fact>
      {demand.criterion && <Fact name={t('demand.criterion')}>{demand.criterion}</Fact>}
      {[...tiers].map(([tier, held]) => (
        <Fact key={tier} name={wordsOf(pack?.tiers[tier], tier)}>
          {held.map(({ orgId, text }, index) => (
            <span key={orgId ?? text}>
              {index > 0 && t('facts.comma')}
              {orgId ? <OrgName orgId={orgId} /> : text}
            </span>
          ))}
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function ScopeWords({ scope }: { scope: Terms['scope'] }) {
  const pack = usePack().data
  const { within, levels = [], kinds = [], only = [], except = [] } = scope
  const listed = (list: Parameters<typeof codeName>[0], codes: string[]) =>
    codes.map((code) => codeName(list, code)).join(t('facts.comma'))
  return (
    <>
      <OrgName orgId={within} />
      {levels.length + kinds.length + only.length === 0 && ` · ${t('terms.all')}`}
      {levels.length > 0 && ` · ${listed(pack?.levels, levels)}`}
      {kinds.length > 0 && ` · ${listed(pack?.kinds, kinds)}`}
      {only.length > 0 && (
        <>
          {` · ${t('scope.only')}${t('terms.colon')}`}
          <OrgNames orgIds={only} />
        </>
      )}
      {except.length > 0 && (
        <>
          {` · ${t('scope.except')}${t('terms.colon')}`}
          <OrgNames orgIds={except} />
        </>
      )}
    </>
  )
}
