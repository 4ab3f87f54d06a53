/** What a text calls itself where it reports what a meeting laid down. */
const title =
  /^(?=.{3,140}$)(?!.*[.!?]$).*\b(?:minutes?|communiqu|statement|declaration|resolutions?|decisions?|des?patch|briefing|proceedings|records? of|actions?|circular|directives?|instructions?|notice|memorandum|summit|outcomes?|release|conclusions|agreement|measures|order|cabinet)\b/im
/** What a text calls itself where it explains, tells of a life, or says what an office is for. */
const other =
  /^(?=.{3,140}$)(?!.*\bminutes\b).*\b(?:job description|person specification|vacanc(?:y|ies)|terms of reference|(?:roles?|duties|responsibilities|functions|work) of (?:the|an?)|roles? and responsibilities|standing orders|handbook|history|histories|guide (?:to|for)|leaflet|profile|obituary|in memoriam|biograph\w+|how (?:the|an?) .{3,60} works?|what (?:is|does|do|are)|who (?:is|was|are)|frequently asked|visitors?|looking back|years ago|remembered|portrait|feature|magazine|walk(?:ing)? tour)\b/im
const acts =
  /(?:\b(?:Cabinet|Council|Board|Committee|Commission|Summit|Conference|Assembly|Ministers|Leaders|Government|Parties|Taskforce|Members|sides)\b|\b(?:meeting|We))(?:,[^,.]{2,80},)? (?:\w+ly |also |has |have |further )*(?:direct|ask|request|agree|resolve|decide|approve|note|adopt|instruct|endorse|call|urge|commit|consider|receive|task)(?:s|d|ed)?\b/g
const label =
  /^\s*(?:present|attendees|attendance|apologies|date|venue|location|chair|agenda)\s*[:|]|^\s*resolved\b|called to order/im
const item = /^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[•·*-])\s+\S/gm
/** A report may name a year of long ago, a history names many. */
const longAgo = /\b(?:1[0-8]\d\d|19[0-7]\d)\b/g
const yearsOfHistory = 4
/** Longer than any note a person dashes off. */
const longest = 800

/** Whether a text tells of times long gone, whatever meetings it names. */
export function isHistory(text: string): boolean {
  return !label.test(text) && new Set(text.match(longAgo)).size >= yearsOfHistory
}

/** Whether nothing of a text is like a report of a meeting: a feature, a life, the duties of an office. */
export function isStory(text: string): boolean {
  const start = text.slice(0, 600)
  if (label.test(text)) return false
  const acting = text.match(acts)?.length ?? 0
  if (other.test(text.slice(0, 300))) return acting < 3
  if (title.test(start) || acting > 1) return false
  if (acting + (text.match(item)?.length ?? 0) > 1) return false
  return text.length > longest || (text.match(/\b(?:he|she|his|her)\b/gi)?.length ?? 0) > 2
}
