import type { Answer } from '../../api/client.ts'
import { TermsFacts } from '../../terms/TermsFacts.tsx'
import { shareText } from '../../words/format.ts'
import { saidIn } from '../../words/said-in.ts'
import { find, t } from '../../words/t.ts'

/** What was read of a directive, why and how surely, and the terms it was issued under; an empty slot: the text does not tell. */
export function DirectiveFacts({ directive }: { directive: Answer<'Directive'> }) {
  const { text, speaker, responsible, inherited, deadline, cadenceRead, confidence, why, origin } = directive
  const { status, terms } = directive
  const rows: [string, string | null][] = [
    [t('directive.speaker'), speaker],
    [t('directive.responsible'), [...responsible, ...inherited].join(t('facts.comma')) || null],
    [t('directive.deadline'), deadline],
    [t('directive.cadence'), cadenceRead],
  ]
  return (
    <>
      <blockquote {...saidIn(text)}>{text}</blockquote>
      <dl className="facts small">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="quiet">{label}</dt>
            <dd>{value ?? <span className="quiet">{t('facts.notInText')}</span>}</dd>
          </div>
        ))}
      </dl>
      {status !== 'draft' && terms && (
        <section className="stack">
          <h3>{t('terms.title')}</h3>
          <TermsFacts terms={terms} />
        </section>
      )}
      <p className="small quiet">
        {origin === 'added'
          ? t('programme.addedBy')
          : t('programme.why', {
              why: find(`why.${why}`) ?? '–',
              share: confidence === null ? '–' : shareText(confidence),
            })}
      </p>
    </>
  )
}
