import { speakerOfLine } from './public.ts'
import type { Paragraph } from './sentences.ts'

/** What a paragraph stands under: what the public says, a list of actions, or anything else. */
export type Section = 'public' | 'actions' | null

const publicHead =
  /^(?:Public (?:comments?|hearing|participation|input|forum|questions?|question time|session|time|speaking|speakers|address(?:es)?|representations?|statements?|open forum|gallery)|Open (?:session|floor) for|Open floor|(?:Citizen|Community|Resident|Audience|Homeowner|Owner|Ratepayer|Visitor|Guest)(?:s|s[’']|[’']s)? (?:comments?|input|concerns|questions|participation|forum|time|to be heard)|Hearing of (?:citizens|visitors)|Open forum|(?:Public )?(?:Delegations|Deputations|Petitions)$|(?:Comments|Questions|Concerns|Remarks|Statements) (?:from|by) (?:(?:the )?(?:public|floor|audience|gallery|residents|citizens|visitors|shareholders|parents|tenants|owners)|members$)|Members of the public)(?![\p{L}\p{N}])/iu
/** A heading may say much: 'To hear petitions and questions from the public'. */
const longPublicHead =
  /\b(?:comments?|questions?|representations?|petitions?|statements?|input|participation|address(?:es)?|speakers|communications) (?:from|by|with) (?:(?:the|members of the) )*(?:public|floor|residents|audience|gallery|citizens|visitors)$|^privilege of the floor\b|^(?:audience|public) (?:participation|concerns)|^persons? wishing to (?:speak|address)|^hearing (?:of|from) the public|^(?:unscheduled|scheduled) (?:speakers|public)/i
/** 'Visitors: Ada Pell asked whether …': no list of those who came. */
const visitorSays =
  /^(?:Visitors|Guests|Residents|Citizens|Public|Audience)(?: present)?: \p{Lu}[^,:;.]{3,60}? (?:said|spoke|told|\p{Ll}{3,}ed)\b/u
const actionsHead =
  /^(?:Agreed |Follow-up |Summary of )?(?:Actions?|Action (?:items|points|log|list)|Next steps|To do)\b/i

/** Whether the words open a part in which the public speaks. */
export function isPublic(words: string): boolean {
  const said = words.replace(/^\d{1,3}(?:\.\d{1,3})?[.)]?\s+/, '')
  return publicHead.test(said) || visitorSays.test(said)
}

/** Tells for every paragraph under which heading it stands. */
export function sectionsOf(text: string, paragraphs: Paragraph[]): Section[] {
  let current: Section = null
  return paragraphs.map((paragraph) => {
    const words = text
      .slice(paragraph.marker?.bodyStart ?? paragraph.start, paragraph.end)
      .replace(/^(?:\d{1,4}(?:[./-]\d{1,4})*[.):]?|[A-Z][.)])\s+(?=\p{Lu})/u, '')
    if (words.length < 110 && longPublicHead.test(words)) {
      current = 'public'
      return null
    }
    // A line that says who spoke is no heading.
    if (current === 'public' && speakerOfLine(words)) return current
    if (words.length < 70 && !/[.;!?]$/.test(words) && words.split(/\s+/).length < 8) {
      current = publicHead.test(words) ? 'public' : actionsHead.test(words) ? 'actions' : null
      return null
    }
    return current
  })
}
