import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/client.ts'
import { answered, Failure } from '../../api/failure.ts'
import { usePack, useSignIns } from '../../api/reads.ts'
import { useTitle } from '../../frame/States.tsx'
import { languages } from '../../words/language.ts'
import { wordsOf } from '../../words/names.ts'
import { problemText } from '../../words/problem-text.ts'
import { type Language, t } from '../../words/t.ts'
import { DemonstrationSignIns } from './DemonstrationSignIns.tsx'
import './sign-in.css'

interface Props {
  language: Language
  onLanguage: (language: Language) => void
}

/** Asks who one is; a demonstration offers its sign-ins to click. */
export default function SignIn({ language, onLanguage }: Props) {
  const pack = usePack().data
  const { signIns = [] } = useSignIns().data ?? {}
  const { signIn, error, isPending } = useSignIn()
  useTitle(t('signIn.title'))
  return (
    <main className="sign-in">
      <section className="stack">
        <h1>{t('product.name')}</h1>
        <p className="quiet">{wordsOf(pack?.names)}</p>
        <PasswordForm onSignIn={signIn} error={error} isPending={isPending} />
        <label className="field">
          <span className="name">{t('frame.language')}</span>
          <select value={language} onChange={(event) => onLanguage(event.target.value as Language)}>
            {Object.entries(languages).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </section>
      {signIns.length > 0 && (
        <DemonstrationSignIns signIns={signIns} onChoose={signIn} isPending={isPending} />
      )}
    </main>
  )
}

interface FormProps {
  onSignIn: (username: string, password: string) => void
  error: unknown
  isPending: boolean
}

function PasswordForm({ onSignIn, error, isPending }: FormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onSignIn(String(form.get('username')), String(form.get('password')))
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span className="name">{t('signIn.username')}</span>
        <input name="username" autoComplete="username" autoCapitalize="none" required />
      </label>
      <label className="field">
        <span className="name">{t('signIn.password')}</span>
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {error !== undefined && (
        <p className="fault" role="alert">
          {problemText(error)}
        </p>
      )}
      <div>
        <button type="submit" className="primary" disabled={isPending}>
          {t(isPending ? 'signIn.pending' : 'signIn.submit')}
        </button>
      </div>
    </form>
  )
}

function useSignIn() {
  const client = useQueryClient()
  const [error, setError] = useState<unknown>()
  const [isPending, setPending] = useState(false)
  const signIn = async (username: string, password: string) => {
    setPending(true)
    setError(undefined)
    try {
      await answered(api.POST('/api/auth/sign-in/username', { body: { username, password } }))
      await client.resetQueries({ queryKey: ['session'] })
    } catch (failure) {
      setError(named(failure))
      setPending(false)
    }
  }
  return { signIn, error, isPending }
}

// The sign-in library answers with codes of its own.
function named(failure: unknown): unknown {
  if (!(failure instanceof Failure)) return failure
  if (failure.status === 429) return new Failure('session.throttled', 429, failure.details)
  return failure.status >= 400 && failure.status < 500 ? new Failure('session.wrongPassword', 401) : failure
}
