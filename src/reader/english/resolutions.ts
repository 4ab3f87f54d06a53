import type { Span } from '../draft.ts'
import { actorsOf, addressees } from './actors.ts'
import { isActorPhrase, mayAct } from './agents.ts'
import { baseVerb, isDeed } from './clauses.ts'
import { isDecision, type Operative } from './operative.ts'

const frame =
  /^(?:(?:(?:it was|(?:up)?on the|(?:up)?on a) (?:proposed|moved|proposal|motion|proposition|recommendation)\b[^;:.]{0,20}(?:[^;:]{0,100}?(?:\band |, it was (?:\w+ly )?))?)|(?:(?:after|following|having) [^;:.]{0,80}?, )?(?:[^,;:]{0,60}?\b)?)?(?:resolved|agreed|decided|ordered|moved|determined|directed|ruled|insisted|stipulated|demanded)\b[^;:.]{0,70}?(?:\bthat\s+|:\s*(?:that\s+)?)|^resolved\s*[,:–—-]+\s*(?:that\s+)?|^motion\b[^;:.]{1,50}?, second(?:ed)?\b[^;:.,]{1,40}, that\s+/i
const settled =
  /^\s+(?:now |hereby |then )?be (?:re-?)?(?:approved|noted|adopted|accepted|received|endorsed|confirmed|ratified|signed|granted|appointed|elected|thanked|congratulated|carried|paid|authori[sz]ed|supported|refused|recorded|agreed|closed|taken (?:as|to)|commended|deferred|acknowledged|co-opted|given delegated)\b/
const passive =
  /^\s+(?:now |not |then )?be (?:\w+ly )?(?:\w+ed|held|made|built|brought|bought|sent|set|put|kept|drawn|written|sought|begun|taken|cut|found|given|laid|sold|undertaken|withdrawn)\b/

/** 'RESOLVED that quotations be obtained', 'It was agreed that the Clerk write': a clause in the subjunctive. */
export function resolvedIn(text: string, part: Span): Operative[] {
  const words = text.slice(part.start, part.end)
  const opening = frame.exec(words)
  if (!opening || /\bnot (?:agreed|resolved|carried)\b|\b(?:failed|lost|defeated|withdrawn)\b/i.test(words))
    return []
  const found: Operative[] = []
  let start = part.start + opening[0].length
  for (const joint of [...text.slice(start, part.end).matchAll(/,?\s+and\s+that\s+|,\s+that\s+/g), null]) {
    const from = part.start + opening[0].length
    const end = joint ? from + joint.index : part.end
    const one = subjunctive(text, { start, end })
    if (one) found.push(found.length === 0 ? withFrame(text, part.start, opening[0], one) : one)
    if (joint) start = end + joint[0].length
  }
  return found
}

const framing =
  /(?:\b(?:it )?(?:(?:was|is|has been|have been) (?:(?:also|further|therefore|then|\w+ly) )*)?)?\b(?:resolved|agreed|decided|ordered|moved|determined|directed|ruled|insisted|stipulated|demanded)\b/gi
/** Further from its clause the verb that resolves is no part of it. */
const longestFrame = 40

/** Where the clause has no modal of its own, what resolves it is the operative verb: 'It was resolved that …'. */
function withFrame(text: string, from: number, opening: string, one: Operative): Operative {
  if (one.modal) return one
  const verb = [...opening.matchAll(framing)].at(-1)
  if (!verb) return one
  const printed = verb[0].replace(/^it /i, '')
  const end = from + verb.index + verb[0].length
  const isNear = (start: number) => text.slice(start, one.start).replace(/\s/g, '').length < longestFrame
  const body = text.slice(from, from + verb.index)
  const start = isActorPhrase(body) && isNear(from) ? from : from + verb.index
  return isNear(start) ? { ...one, start, modal: { start: end - printed.length, end } } : one
}

/** An item under 'RESOLVED that:': '(a) the Clerk write to the county'. */
export function resolvedItem(text: string, part: Span): Operative | null {
  const lead = /^[Tt]hat\s+/.exec(text.slice(part.start, part.end))?.[0].length ?? 0
  return subjunctive(text, { start: part.start + lead, end: part.end })
}

const askedTo =
  /^\s+(?:now |hereby |also )?(be (?:hereby |also )?(?<verb>directed|instructed|requested|asked|urged|tasked|ordered|required|mandated|invited|encouraged|called upon))\s+to\b/

/** 'the Clerk be asked to write': whoever is asked is to do it. */
function askedOf(text: string, subject: Span, asked: RegExpExecArray): Operative {
  const start = subject.end + asked[0].indexOf('be ')
  return {
    start: subject.start,
    modal: { start, end: start + asked[1]!.length },
    actors: addressees(text, subject),
    kind: /^(?:direct|instruct|task|order|requir|mandat)/.test(asked.groups!.verb!) ? 'order' : 'request',
    why: 'asking',
    speaker: null,
  }
}

/** 'That Council write': a body that decides its own act. */
const ownBody =
  /^(?:(?:the|this) )?(?:(?:Town|City|Parish|County|Municipal|District|Regional) )?(?:Council|Board|Committee|Cabinet|Senate|Commission)$/

/** 'writes to the Minister': what a body says it does. */
export function ownDeed(words: string): boolean {
  const third = /^[a-z]+s(?= .)/.exec(words)?.[0]
  if (!third || told.test(words)) return false
  const bare = [third.slice(0, -1), third.slice(0, -2)]
  return bare.some((verb) => baseVerb.test(`${verb} `) && !isDecision(` ${verb} `))
}

const told =
  /^(?:thanks|welcomes|recogni[sz]es|supports|reaffirms|considers|discusses|acknowledges|commends|congratulates|grants|adopts|delegates|appoints|resolves|requests|authori[sz]es|determines|agrees|elects|permits|waives|renews)\b/

/** 'Nan send a letter': somebody by the name alone. */
const isName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u

function taken(clause: Span, subject: number): Operative {
  const actor = { start: clause.start, end: clause.start + subject }
  return {
    start: clause.start,
    modal: null,
    actors: [actor],
    kind: 'commitment',
    why: 'commitment',
    speaker: null,
  }
}

function subjunctive(text: string, clause: Span): Operative | null {
  const words = text.slice(clause.start, clause.end)
  if (/^to\b/.test(words)) return null
  for (const gap of words.matchAll(/\s+(?=[a-z])/g)) {
    const subject = words.slice(0, gap.index).replace(/ to$/, '')
    const rest = words.slice(gap.index)
    if (
      /[,;:]|\b(?:shall|must|will|may|should|can|would|could|might|is|are|was|were|has|have|had)$/.test(
        subject,
      ) ||
      subject.length > 120
    )
      return null
    const verb = rest.trimStart().replace(/^(?:do|also|now) (?=[a-z])/, '')
    const isDone = passive.test(rest) && !settled.test(rest) && subject.length > 2
    const acts =
      isDeed(verb, subject) &&
      (!/^\w+ (?:of|for)\b/.test(verb) || /^\s*do /.test(rest)) &&
      (isActorPhrase(subject) || isName.test(subject)) &&
      !isDone &&
      mayAct(subject)
    if (ownBody.test(subject) && ownDeed(verb)) return taken(clause, subject.length)
    const asked = askedTo.exec(rest)
    if (asked) return askedOf(text, { start: clause.start, end: clause.start + subject.length }, asked)
    if (settled.test(rest) || isDecision(` ${verb}`)) return null
    if (!isDone && !acts) continue
    const who = { start: clause.start, end: clause.start + subject.length }
    const actors = acts ? (isName.test(subject) ? [who] : actorsOf(text, who)) : []
    return {
      start: clause.start,
      modal: null,
      actors,
      kind: /^\s+not\b/.test(rest) ? 'prohibition' : acts && ownBody.test(subject) ? 'commitment' : 'order',
      why: 'modal',
      speaker: null,
    }
  }
  return null
}
