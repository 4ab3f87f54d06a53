import type { Answer } from '../../api/client.ts'
import { nameOf, wordsOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'

type SignIn = Answer<'SignIns'>['signIns'][number]

interface Props {
  signIns: SignIn[]
  onChoose: (username: string, password: string) => void
  isPending: boolean
}

/** The sign-ins of a demonstration, one click each. */
export function DemonstrationSignIns({ signIns, onChoose, isPending }: Props) {
  return (
    <section className="stack">
      <h2>{t('signIn.demonstration')}</h2>
      <p className="quiet">{t('signIn.demonstrationHint')}</p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('signIn.as')}</th>
            <th scope="col">{t('signIn.office')}</th>
            <th scope="col">{t('signIn.org')}</th>
            <th scope="col">{t('signIn.passwordShort')}</th>
          </tr>
        </thead>
        <tbody>
          {signIns.map(({ username, password, name, org, orgOtherNames, office, offices }) => (
            <tr key={username}>
              <th scope="row">
                <button type="button" disabled={isPending} onClick={() => onChoose(username, password)}>
                  {name}
                </button>
              </th>
              <td>{offices.map((names) => wordsOf(names)).join(' · ') || office}</td>
              <td>{nameOf({ name: org, otherNames: orgOtherNames })}</td>
              <td className="small">
                {username} / {password}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
