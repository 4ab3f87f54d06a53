import type { DirectiveKind, Span } from '../draft.ts'
import { actorsOf, addressees } from './actors.ts'
import { isActorPhrase } from './agents.ts'
import { isDeed } from './clauses.ts'
import { isFamilyName } from './family-names.ts'
import type { Operative } from './operative.ts'
import { speakerIn } from './speakers.ts'

/** A set phrase that lays something down though nobody is asked to do a deed in it. */
type Phrase = {
  shape: RegExp
  kind: DirectiveKind
  /** Who may say so: a body or its chair, whoever leads, or anybody. */
  by: 'body' | 'assembly' | 'leader' | 'any'
}

const who = '(?<who>[^,;:]{1,70}?)'
const adverbs = '(?: (?:also|further|then|again|unanimously|strongly|therefore|has|have))*'
const work =
  '(?:efforts?|report|paper|review|update|briefing|inspection|investigation|inquiry|enquiry|audit|survey|study|assessment|breakdown|list|plan|timeline|timetable|search|probe|crackdown|rectification|overhaul|summary|analysis|costing|deep dive|presentation|proposal|recommendation|quotations?|quotes)s?'

const phrases: Phrase[] = [
  // 'The consensus was to have Ms Pell write', '… for the Clerk to write'
  {
    shape:
      /^(?:[^,;:.]{0,40}\b)?(?:consensus|decision|direction|agreement|feeling|sense)(?: of [^,;:.]{2,40}?)? (?<modal>(?:was|is) (?:to have|for|that)) (?<actor>(?:[^,;:.]|(?<=\b(?:Mr|Mrs|Ms|Dr|Rev|Cllr|Prof))\.){2,60}?) (?<deed>(?:to )?[a-z])/,
    kind: 'order',
    by: 'any',
  },
  {
    shape:
      /^(?:[^;:.]|(?<=\b(?:Mr|Mrs|Ms|Dr|Rev|Cllr|Prof))\.){0,60}?\b(?<modal>(?:moved|motioned|voted) to have|(?:agreed|decided) for|[Tt]here was (?:\w+ )?(?:consensus|agreement) (?:to have|for)) (?<actor>(?:[^,;:.]|(?<=\b(?:Mr|Mrs|Ms|Dr|Rev|Cllr|Prof))\.){2,60}?) (?<deed>(?:to )?[a-z])/,
    kind: 'order',
    by: 'any',
  },
  // 'It gave the Minister six weeks to finish', 'The Ministry was given until August to report'
  {
    shape: new RegExp(
      `^${who}${adverbs} (?<modal>gave) (?<actor>(?:the |all |its )?[^,;:.]{2,60}?) (?:until [^,;:.]{3,30}?|(?:\\w+|\\d+|an? further) (?:hours|days|weeks?|months?|years?)) (?<deed>to [a-z])`,
    ),
    kind: 'order',
    by: 'body',
  },
  {
    shape:
      /^(?<actor>[^,;:.]{2,60}?) (?<modal>(?:was|were|is|are|has been|have been) given) (?:until [^,;:.]{3,30}?|(?:\w+|\d+|an? further) (?:hours|days|weeks?|months?|years?)) (?<deed>to [a-z])/,
    kind: 'order',
    by: 'any',
  },
  // 'The Committee asked for a report on waiting times'
  {
    shape: new RegExp(
      `^${who}${adverbs} (?<modal>asked for|requested|called for|demanded|sought) (?:an? |the |more |two |three |immediate )?(?:[a-z-]+ ){0,3}?${work}\\b`,
    ),
    kind: 'request',
    by: 'body',
  },
  {
    shape: new RegExp(
      `^${who}${adverbs} (?<modal>ordered|demanded|commissioned) (?:an? |the |immediate )?(?:[a-z-]+ ){0,3}?${work}\\b`,
    ),
    kind: 'order',
    by: 'body',
  },
  // 'We call for an immediate ceasefire'
  {
    shape: new RegExp(
      `^${who}${adverbs} (?<modal>calls? for|called for) (?!(?:an? |the |any )?(?:nominations?|votes?|motions?|moment|order|questions?|volunteers|comments?|public|recess|roll|adjournment|discussion)\\b)[a-z]`,
    ),
    kind: 'request',
    by: 'assembly',
  },
  // 'Directions were issued to the engineers to inspect'
  {
    shape:
      /^(?:[^,;:.]{0,30} )?(?<modal>(?:directions?|instructions?|orders) (?:was|were|have been|has been) (?:given|issued|passed) to) (?<actor>[^,;:.]{2,80}?) (?<deed>to [a-z])/i,
    kind: 'order',
    by: 'any',
  },
  // 'He stressed the need to speed up the repair', 'The meeting called for strengthening the patrols'
  {
    shape: new RegExp(
      `^${who}${adverbs} (?<modal>(?:stressed|underscored|underlined|emphasi[sz]ed|highlighted|called for) (?:the (?:need|necessity)|(?:\\w+ )?efforts) to) [a-z]`,
    ),
    kind: 'order',
    by: 'leader',
  },
  {
    shape: new RegExp(
      `^${who}${adverbs} (?<modal>called for|urged|demanded|stressed|ordered) (?:further |better |continuously |steadily )?[a-z]+ing (?:the |up |of |all |more |their |its |[a-z]+)`,
    ),
    kind: 'request',
    by: 'leader',
  },
  {
    shape:
      /^(?<modal>It is (?:necessary|imperative|essential|vital|crucial) to) [a-z].*,\s+(?:the )?(?<who>meeting|conference|symposium|teleconference|he|she|(?:(?:Vice |Deputy )?(?:Premier|President|Minister|Governor|Mayor) )?\p{Lu}\p{Ll}+) (?:said|stressed|noted|added|urged|pointed out)$/u,
    kind: 'order',
    by: 'leader',
  },
  {
    shape:
      /^(?<lead>(?:\p{Lu}\p{Ll}+(?<=st|nd|rd|th)(?:ly)?,|[^,;:.]{2,40}? (?:stressed|noted|said|added|urged) that) )(?<modal>it is (?:necessary|imperative|essential|vital|crucial|important) to) [a-z]/u,
    kind: 'order',
    by: 'any',
  },
  // 'There shall be no fishing', 'It is forbidden to burn waste'
  { shape: /^(?<modal>There (?:shall|must) be no) [a-z]/, kind: 'prohibition', by: 'any' },
  {
    shape:
      /^(?<modal>It (?:is|shall be) (?:strictly |hereby )?(?:forbidden|prohibited|not permitted|not allowed|unlawful)) (?:for [^,;:.]{2,60} )?to [a-z]/,
    kind: 'prohibition',
    by: 'any',
  },
]

const body =
  /^(?:we|they|it|(?:the )?(?:\p{Lu}[\p{L}’'-]+ ){0,4}(?:Committee|Council|Board|Cabinet|Commission|Senate|Governors|Trustees|Ministers|Leaders|Summit|Assembly|Panel|Members|Chair(?:man|woman|person)?|Mayor|President|Premier|Conference|Parties))$/iu
const assembly =
  /^(?:we|they|(?:the )?(?:\p{Lu}[\p{L}’'-]+ ){0,4}(?:Committee|Council|Board|Cabinet|Senate|Ministers|Leaders|Summit|Assembly|Conference|Parties|Heads of State(?: and Government)?))$/iu
const meeting = /^(?:the )?(?:meeting|conference|teleconference|symposium|session)$/i

/** A word that every set phrase holds one of: most sentences hold none. */
const hint =
  /consensus|decision|irection|agreement|feeling|sense|to have|d for|l for|ls for|gave|given|request|demand|sought|order|commission|stress|undersc|underl|emphas|highl|urged|[Ii]t (?:is|shall)|^There|nstructions/

/** Reads a set phrase that lays down: 'The consensus was to have Ms Pell write', 'It is forbidden to …'. */
export function demandIn(text: string, part: Span): Operative | null {
  const words = text.slice(part.start, Math.min(part.end, part.start + 400))
  if (!hint.test(words)) return null
  for (const { shape, kind, by } of phrases) {
    const match = shape.exec(words)
    if (!match) continue
    const { who, modal, actor } = match.groups!
    if (who && !mayDemand(who, by)) continue
    if (!actor) return operativeOf(part, match, kind, [], who ?? null)
    const at = part.start + actorAt(match)
    const named = { start: at, end: at + actor.length }
    const deed = words.slice(match[0].length - match.groups!.deed!.length).replace(/^to /, '')
    const isSure = /have$/.test(modal!) || /^to /.test(match.groups!.deed!)
    if (!isSure && !(isDeed(deed, actor) && isActorPhrase(actor))) continue
    const found = actorsOf(text, named)
    return operativeOf(part, match, kind, found.length > 0 ? found : addressees(text, named), null)
  }
  return null
}

/** Where the actor stands: behind the modal, or before it in the passive. */
function actorAt(match: RegExpExecArray): number {
  const { modal, actor } = match.groups!
  const behind = match[0].indexOf(actor!, match[0].indexOf(modal!) + modal!.length)
  return behind < 0 ? match[0].indexOf(actor!) : behind
}

function operativeOf(
  part: Span,
  match: RegExpExecArray,
  kind: DirectiveKind,
  actors: Span[],
  who: string | null,
): Operative {
  const modal = match.groups!.modal!
  const at = part.start + match[0].indexOf(modal, who && match[0].startsWith(who) ? who.length : 0)
  return {
    start: part.start + (match.groups!.lead?.length ?? 0),
    modal: { start: at, end: at + modal.length },
    actors,
    kind,
    why: 'asking',
    speaker:
      who && /^(?:He|She)$/i.test(who)
        ? who.replace(/^[hs]/, (c) => c.toUpperCase())
        : who
          ? speakerIn(`${who} `)
          : null,
  }
}

function mayDemand(who: string, by: Phrase['by']): boolean {
  if (by === 'assembly') return assembly.test(who) || meeting.test(who)
  return leads(who) || (by === 'body' && body.test(who))
}

/** Whoever leads: by the post, by the family name alone, or as the meeting itself. */
function leads(words: string): boolean {
  return (
    meeting.test(words) ||
    /^(?:he|she)$/i.test(words) ||
    isFamilyName(words) ||
    /^(?:(?:Vice |Deputy )?(?:Premier|President|Minister|Governor|Mayor|Secretary)|State Councilor) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(
      words,
    )
  )
}
