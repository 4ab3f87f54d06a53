import { Link } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { usePack } from '../../api/reads.ts'
import { useView } from '../../frame/view.ts'
import { codeName, nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'

/** One org: its name, kind and code, and the way to its board and journal. */
export function OrgLine({ org }: { org: Answer<'Org'> }) {
  const { to, set } = useView()
  const pack = usePack().data
  return (
    <span className="org-line">
      <button type="button" className="linkish" onClick={() => set({ show: org.id })}>
        {nameOf(org)}
      </button>
      <span className="small quiet">
        {codeName(pack?.kinds, org.kind)} {org.code}
      </span>
      <span className="row small">
        <Link to={to('/board', { org: org.id })}>{t('nav.board')}</Link>
        <Link to={to('/journal', { org: org.id })}>{t('nav.journal')}</Link>
      </span>
    </span>
  )
}
