import { Link } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { t } from '../../words/t.ts'

interface Props {
  directive: Answer<'Directive'>
  programme: Answer<'Programme'>
  isSteward: boolean
}

/** Whether a directive is issued, and the way to issue it. */
export function IssueState({ directive, programme, isSteward }: Props) {
  const address = `/programmes/${programme.id}/directives/${directive.id}/issue?programme=${programme.id}`
  const { status } = directive
  if (status === 'draft') {
    if (!isSteward || programme.status !== 'confirmed') return null
    return <Link to={address}>{t('issue.go')}</Link>
  }
  return isSteward ? <Link to={address}>{t(`issue.${status}`)}</Link> : <span>{t(`issue.${status}`)}</span>
}
