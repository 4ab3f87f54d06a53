import { journalGroupNames } from '../../../domain/journal-group.ts'
import type { Place } from '../../../domain/org.ts'
import { seatToSteward } from '../../../domain/right.ts'
import { useSession } from '../../api/reads.ts'
import { useView } from '../../frame/view.ts'
import { t } from '../../words/t.ts'

/** What to seek in the journal of an org: which acts, from which day to which; kept in the address. */
export function JournalFilter({ org }: { org: Place | undefined }) {
  const { param, set } = useView()
  const groups = useGroups(org)
  const isSet = ['group', 'since', 'until'].some((name) => param(name))
  return (
    <form className="row journal-filter no-print" onSubmit={(event) => event.preventDefault()}>
      <label className="field">
        <span className="name">{t('journal.acts')}</span>
        <select value={param('group') ?? ''} onChange={({ target }) => set({ group: target.value })}>
          <option value="">{t('journal.allActs')}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {t(`journalGroup.${group}`)}
            </option>
          ))}
        </select>
      </label>
      {(['since', 'until'] as const).map((name) => (
        <label key={name} className="field">
          <span className="name">{t(`journal.${name}`)}</span>
          <input
            type="date"
            max="9999-12-31"
            value={param(name) ?? ''}
            onChange={({ target }) => set({ [name]: target.value })}
          />
        </label>
      ))}
      {isSet && (
        <button type="button" onClick={() => set({ group: undefined, since: undefined, until: undefined })}>
          {t('journal.showAll')}
        </button>
      )}
    </form>
  )
}

/** Who signed in and out is for stewards to seek. */
function useGroups(org: Place | undefined) {
  const session = useSession().data
  const actor = session && { personId: session.person.id, name: session.person.name, seats: session.seats }
  const isSteward = actor && org && seatToSteward(actor, org) !== undefined
  return journalGroupNames.filter((group) => group !== 'sessions' || isSteward)
}
