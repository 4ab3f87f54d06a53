import { Link, useParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { Failure } from '../../api/failure.ts'
import { useOrg, usePack, useProgramme, useSession } from '../../api/reads.ts'
import { Failed, Loading, useTitle } from '../../frame/States.tsx'
import { JournalOf } from '../../journal/JournalOf.tsx'
import { saidIn } from '../../words/said-in.ts'
import { t } from '../../words/t.ts'
import { Issued } from './Issued.tsx'
import './issue.css'
import { TermsForm } from './TermsForm.tsx'

/** One directive on its way to the organisations: whom it binds, what it asks, what that costs; then how far it is. */
export default function IssueScreen() {
  const { programmeId, directiveId } = useParams()
  const programme = useProgramme(Number(programmeId))
  const today = useSession().data?.today ?? ''
  const org = useOrg(programme.data?.programme.orgId ?? 0).data
  const directive = programme.data?.directives.find(({ id }) => id === Number(directiveId))
  useTitle(t('issue.title'), directive?.title)
  if (programme.error) return <Failed error={programme.error} onRetry={() => programme.refetch()} />
  if (!programme.data) return <Loading />
  if (!directive) return <Failed error={new Failure('directive.notFound', 404)} />
  return (
    <div className="page">
      <header className="stack">
        <p>
          <Link to={`/programmes/${programmeId}`} {...saidIn(programme.data.programme.title)}>
            {programme.data.programme.title}
          </Link>
        </p>
        <h1 {...saidIn(directive.title)}>{`${directive.ordinal} ${directive.title}`.trim()}</h1>
        <blockquote className="prose" {...saidIn(directive.text)}>
          {directive.text}
        </blockquote>
      </header>
      <Body directive={directive} programme={programme.data.programme} today={today} />
      <JournalOf type="directive" id={String(directive.id)} regionId={org?.regionId} />
    </div>
  )
}

interface BodyProps {
  directive: Answer<'Directive'>
  programme: Answer<'Programme'>
  today: string
}

function Body({ directive, programme, today }: BodyProps) {
  const pack = usePack().data
  if (directive.status !== 'draft') return <Issued directive={directive} />
  if (programme.status !== 'confirmed') return <p className="note">{t('problem.programme.notConfirmed')}</p>
  return pack ? (
    <TermsForm directive={directive} programme={programme} today={today} pack={pack} />
  ) : (
    <Loading />
  )
}
