const title =
  /^(?=.{3,140}$)(?!.*[.!?]$).*\b(?:minutes?|communiqu|statement|declaration|resolutions?|decisions?|des?patch|briefing|proceedings|records?|notes?|actions?|circular|directives?|instructions?|notice|memorandum|meeting|summit|session|outcomes?|release|conclusions|agreement|measures|plan|order|council|cabinet|committee|board)\b/im
const acts =
  /(?:\b(?:Cabinet|Council|Board|Committee|Commission|Summit|Conference|Assembly|Ministers|Leaders|Government|Parties|Taskforce|Members|sides)\b|\b(?:meeting|We))(?:,[^,.]{2,80},)? (?:\w+ly |also |has |have |further )*(?:direct|ask|request|agree|resolve|decide|approve|note|adopt|instruct|endorse|call|urge|commit|consider|receive|task)(?:s|d|ed)?\b/
const label =
  /^\s*(?:present|attendees|attendance|apologies|date|venue|location|chair|agenda)\s*[:|]|^\s*resolved\b|called to order/im
const item = /^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[•·*-])\s+\S/gm
/** Longer than any note a person dashes off. */
const longest = 800

/** Whether nothing of a text is like a report of a meeting: a feature, a life, a tale. */
export function isStory(text: string): boolean {
  const start = text.slice(0, 600)
  if (title.test(start) || label.test(text) || acts.test(text)) return false
  if ((text.match(item)?.length ?? 0) > 1) return false
  return text.length > longest || (text.match(/\b(?:he|she|his|her)\b/gi)?.length ?? 0) > 2
}
