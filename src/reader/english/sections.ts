import type { Paragraph } from './sentences.ts'

/** What a paragraph stands under: what the public says, a list of actions, or anything else. */
export type Section = 'public' | 'actions' | null

const publicHead =
  /^(?:Public (?:comments?|hearing|participation|input|forum|questions?|question time|session|time|speaking|speakers|address(?:es)?|representations?|statements?|open forum|gallery)|Open (?:session|floor) for|Citizens? (?:comments?|to be heard|forum)|Open forum|(?:Public )?(?:Delegations|Deputations|Petitions)$|Comments from the (?:public|floor)|Questions from (?:the public|residents)|Members of the public)\b/i
const actionsHead =
  /^(?:Agreed |Follow-up |Summary of )?(?:Actions?|Action (?:items|points|log|list)|Next steps|To do)\b/i

/** Whether the words open a part in which the public speaks. */
export function isPublic(words: string): boolean {
  return publicHead.test(words)
}

/** Tells for every paragraph under which heading it stands. */
export function sectionsOf(text: string, paragraphs: Paragraph[]): Section[] {
  let current: Section = null
  return paragraphs.map((paragraph) => {
    const words = text
      .slice(paragraph.marker?.bodyStart ?? paragraph.start, paragraph.end)
      .replace(/^(?:\d{1,4}(?:[./-]\d{1,4})*[.):]?|[A-Z][.)])\s+(?=\p{Lu})/u, '')
    if (words.length < 70 && !/[.;!?]$/.test(words) && words.split(/\s+/).length < 8) {
      current = publicHead.test(words) ? 'public' : actionsHead.test(words) ? 'actions' : null
      return null
    }
    return current
  })
}
