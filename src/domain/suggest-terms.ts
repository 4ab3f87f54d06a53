import type { Cadence } from './cadence.ts'
import type { Day } from './day.ts'
import { dayOfWords, plain } from './day-words.ts'
import type { Demand } from './demand.ts'
import type { Directive, Responsibility } from './directive.ts'
import type { Pack } from './pack.ts'
import type { Programme } from './programme.ts'
import type { Scope } from './scope.ts'
import { scopeOfActors } from './suggest-scope.ts'

type Every = Exclude<Cadence['every'], 'once'>

/** A cadence as far as it could be read: what is null the steward must set. */
export type SuggestedCadence =
  | { every: 'once'; dueOn: Day | null }
  | { every: Every; dueDay: number | null; from: Day | null; until: Day | null }

/** Terms to begin with; they are terms only when it is set whom they bind, and every day. */
export interface SuggestedTerms {
  /** Null where the text leaves open whom it binds. */
  scope: Scope | null
  responsibilities: Responsibility[]
  cadence: SuggestedCadence
  demand: Demand
}

/** Terms suggested from what was read in a directive, for its steward to complete; nobody is bound unsaid, and no day invented. */
export function seedTerms(
  directive: Pick<Directive, 'responsible' | 'inherited' | 'deadline' | 'cadenceRead'>,
  programme: Pick<Programme, 'orgId' | 'heldOn'>,
  { calendar, kinds, levels }: Pick<Pack, 'calendar' | 'kinds' | 'levels'>,
): SuggestedTerms {
  const context = { heldOn: programme.heldOn, calendar }
  const lastDay = directive.deadline === null ? null : dayOfWords(directive.deadline, context)
  const recurring = directive.cadenceRead === null ? null : cadenceOf(directive.cadenceRead)
  const actors = directive.responsible.length > 0 ? directive.responsible : directive.inherited
  return {
    scope: scopeOfActors(actors, programme.orgId, { kinds, levels }),
    responsibilities: actors.slice(0, 30).map((text) => ({ tier: 'principal', text: text.slice(0, 200) })),
    cadence: recurring ? { ...recurring, from: null, until: lastDay } : { every: 'once', dueOn: lastDay },
    demand: { paragraph: 'wanted', figures: [], evidence: 'none' },
  }
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const englishDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const cadences: [every: Every, pattern: RegExp, dueDay: (match: RegExpExecArray) => number | null][] = [
  ['weekly', /^(?:每|按|逐)个?(?:周|星期)([一二三四五六日天])?/, ([, day]) => weekdayOf(day)],
  [
    'weekly',
    /\bevery ((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*day)\b/,
    ([, day]) => englishDays.indexOf(day?.slice(0, 3) ?? '') + 1,
  ],
  ['weekly', /\b(?:weekly|(?:every|each|per) week)\b/, () => null],
  [
    'monthly',
    /^(?:每|按|逐)个?月(?:(\d{1,2})[日号]|(底|末))?/,
    ([, day, end]) => (end ? 31 : dayOrNull(day)),
  ],
  ['monthly', /\b(?:monthly|(?:every|each|per) month)\b/, () => null],
  ['quarterly', /^(?:每|按|逐)个?季度?(末|底)?/, ([, end]) => (end ? 31 : null)],
  ['quarterly', /\b(?:quarterly|(?:every|each|per) quarter|every three months)\b/, () => null],
  ['halfYearly', /^每半年|\b(?:half-yearly|semi-?annually|every six months|twice a year)\b/, () => null],
  ['yearly', /^(?:每|按|逐)年(?:(?:年)?(底|末))?/, ([, end]) => (end ? 31 : null)],
  ['yearly', /\b(?:yearly|annually|(?:every|each|per) year)\b/, () => null],
]

/** How often, as far as the words tell; null for what no cadence of the product can say (daily, every shift). */
export function cadenceOf(words: string): { every: Every; dueDay: number | null } | null {
  const text = plain(words)
  for (const [every, pattern, dueDay] of cadences) {
    const match = pattern.exec(text)
    if (match) return { every, dueDay: dueDay(match) }
  }
  return null
}

function weekdayOf(day: string | undefined): number | null {
  return day === undefined ? null : weekdays.indexOf(day === '天' ? '日' : day) + 1
}

function dayOrNull(day: string | undefined): number | null {
  const number = Number(day)
  return number >= 1 && number <= 31 ? number : null
}
