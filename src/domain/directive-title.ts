import type { Directive } from './directive.ts'
import { tellApart } from './telling-apart.ts'

/** The most letters of a title that was made: a line of a board holds no more. */
const most = { han: 24, other: 60 }
const least = { han: 4, other: 12 }

/** What a title is made from. */
type Source = Pick<Directive, 'text' | 'ordinal' | 'modal' | 'kind' | 'responsible' | 'deadline'>

/**
 * A short title cut from a directive's text: its core clause, without the ordinal, who must act, and the modal. It is
 * literally in the text, apart from `…` where it had to be cut.
 */
export function titleOf(source: Source): string {
  return shorten(whatOf(source), limitsOf(source).most)
}

/** The titles of directives that stand together: where two would be cut to the same, each shows what tells it apart. */
export function titlesOf(sources: readonly Source[]): string[] {
  const titles = sources.map(titleOf)
  const alike = Map.groupBy(titles.keys(), (i) => titles[i] as string)
  for (const [title, places] of alike) {
    if (places.length === 1 || !title.endsWith('…')) continue
    const group = places.map((i) => sources[i] as Source)
    const room = isHan(title) ? most.han * 2 : most.other
    for (const [n, told] of tellApart(group.map(whatOf), room).entries()) {
      titles[places[n] as number] = told.startsWith('…')
        ? shorten(told, limitsOf(group[n] as Source).most)
        : title
    }
  }
  return titles
}

function limitsOf({ text }: Pick<Source, 'text'>) {
  return isHan(text) ? { most: most.han, least: least.han } : { most: most.other, least: least.other }
}

function whatOf({ text, ordinal, modal, kind, responsible, deadline }: Source): string {
  const said = withoutOrdinal(text.trim(), ordinal)
  const asked =
    kind === 'prohibition'
      ? said
      : withoutModal(said, modal, [...responsible, ...(deadline ? [deadline] : [])])
  const what = withoutLead(asked, deadline)
  return coreOf(what, limitsOf({ text }).least) || said || text.trim()
}

/** The text cut to so many letters, at a mark or a blank where one is near, with `…` for what is missing. */
export function shorten(text: string, letters: number): string {
  const all = [...text.replaceAll(/\s+/g, ' ').trim()]
  if (all.length <= letters) return all.join('')
  const kept = all.slice(0, letters - 1).join('')
  const mark = Math.max(...[' ', '、', '，', ',', '；', ';'].map((one) => kept.lastIndexOf(one)))
  return `${(mark > letters / 2 ? kept.slice(0, mark) : kept).trimEnd()}…`
}

function withoutOrdinal(text: string, ordinal: string): string {
  if (ordinal && text.startsWith(ordinal))
    return text.slice(ordinal.length).replace(/^[\s、，,：:.．)）]+/u, '')
  return text
}

// What stands before the modal goes with it only if it is known to be who or when; a topic stays.
function withoutModal(text: string, modal: string, known: string[]): string {
  const at = modal ? text.indexOf(modal) : -1
  if (at < 0) return text
  let before = text.slice(0, at)
  for (const word of known.toSorted((a, b) => b.length - a.length)) before = before.replace(word, '')
  const isKnown = /^(?:[\s、，,和及与與]|以及|the|and|于|於|在|by)*$/iu.test(before)
  return isKnown ? text.slice(at + modal.length).replace(/^[\s，,：:]+/u, '') : text
}

// A day that leads a clause says when, not what.
function withoutLead(text: string, deadline: string | null): string {
  const at = deadline ? text.indexOf(deadline) : -1
  if (at < 0 || !/^(?:在|于|於|by|in|on|before)?\s*$/iu.test(text.slice(0, at))) return text
  return text.slice(at + (deadline?.length ?? 0)).replace(/^(?:之|以)?(?:前|内|內)?[\s，,：:]*/u, '') || text
}

function coreOf(text: string, least: number): string {
  const sentence = text.split(/[。；;！!？?\n]|\.(?=\s|$)/u, 1)[0] ?? ''
  const clauses = sentence.split(/(?<=[，,：:])/u)
  let core = ''
  for (const clause of clauses) {
    core += clause
    if ([...core].length > least) break
  }
  return core.replace(/[\s，,：:、]+$/u, '').trim()
}

function isHan(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han * 3 > text.length
}
