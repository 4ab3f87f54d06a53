import type { Problem } from '../domain/problem.ts'
import type { Language } from '../domain/words.ts'
import type { Io } from './io.ts'
import { operatorWords } from './words.ts'

type Sentences = Record<string, string | { one: string; other: string }>

/** Says a problem in one line, in the language of the environment: what is wrong and what to do. */
export async function sayProblem(problem: Problem, env: Io['env']): Promise<string> {
  const language = languageOf(env)
  const sentences = { ...(await loadSentences(language)), ...operatorWords[language] }
  const found = sentences[`problem.${problem.code}`]
  if (!found) return `${problem.code} ${JSON.stringify(problem.details)}`
  const details = { ...problem.details, reason: problem.details.reason ?? reasonIn(problem.details) }
  return fill(typeof found === 'string' ? found : found.other, details)
}

/** Says what is wrong in one place of a file, in the language of the environment. */
export async function sayFault(
  code: string,
  params: Record<string, unknown>,
  env: Io['env'],
): Promise<string> {
  const found = (await loadSentences(languageOf(env)))[`problem.${code}`]
  return found === undefined ? code : fill(typeof found === 'string' ? found : found.other, params)
}

/** Says a sentence of the operator's in the language of the environment. */
export function say(key: string, env: Io['env'], params: Record<string, unknown> = {}): string {
  return fill(operatorWords[languageOf(env)][key] ?? key, params)
}

/** The language that LC_ALL, LC_MESSAGES or LANG asks for; English where they ask for none we have. */
export function languageOf(env: Io['env']): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  if (/^zh[_-](TW|HK|MO|Hant)/i.test(locale)) return 'zh-Hant'
  return /^zh/i.test(locale) ? 'zh-Hans' : 'en'
}

async function loadSentences(language: Language): Promise<Sentences> {
  const [{ app }, { report }] = await Promise.all([
    import(`../web/words/${language}/app.ts`),
    import(`../web/words/${language}/report.ts`),
  ])
  return { ...app, ...report }
}

function fill(sentence: string, params: Record<string, unknown>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

/** The places of a file or a request that are wrong, the first three of them. */
function reasonIn({ issues }: Record<string, unknown>): string | undefined {
  if (!Array.isArray(issues)) return undefined
  const places = issues.slice(0, 3).map(({ path, message }) => (path ? `${path}: ${message}` : message))
  return [...places, ...(issues.length > 3 ? ['…'] : [])].join('; ')
}
