import { month, weekday } from './calendar.ts'

/** What a meeting is called. */
export const noun =
  '(?:[Mm]eetings?|[Ss]ummit|[Ss]ession|[Ss]itting|(?:[Tt]ele|[Vv]ideo)?[Cc]onference|[Aa]ssembly|[Ff]orum|[Hh]earing|[Ww]orkshop|[Rr]etreat|[Cc]ongress|[Cc]onvention|[Dd]ialogue|[Rr]oundtable|[Rr]ound [Tt]able|[Bb]riefing|[Cc]onsultations|[Tt]alks|[Pp]lenary|[Ss]eminar|[Ss]ymposium|Lekgotla|Indaba)(?!\\p{L})'
export const word = `(?:(?!(?:${month}|${weekday}|Held|Minutes?|Venue|Date|Present)\\b)(?:(?:post|pre|inter|mid)-)?\\p{Lu}[\\p{L}\\d’'-]*|\\d+(?:st|nd|rd|th)\\b|\\d{3,4}\\b)`
/** What kind of meeting it is, in small letters. */
export const kind =
  '(?:regular|special|annual|monthly|quarterly|ordinary|extraordinary|emergency|joint|plenary|virtual|weekly|general|inaugural|informal|high-level|ministerial|bilateral|trilateral|press|media|news|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]{4,}(?:al|ary|ive))'
const acronym = '(?:\\s+\\(\\p{Lu}[\\p{L}\\d-]{1,11}\\))?'
const lead = `(?:(?:${word}|${month}(?=\\s+\\p{Lu})|${kind})\\s+(?:(?:${word}|${month}(?=\\s+\\p{Lu})|${kind}|of|the|on|for|and|&|in)\\s+){0,14}?)?`
const numbered =
  '(?:\\s+(?:[Nn]o\\.?|[Nn]umber)\\s?\\d{1,4}(?:(?:\\s+of\\s+|/)\\d{2,4})?|\\s+(?:19|20)\\d{2}(?![\\d/-]))?'
const tail = `(?:\\s+(?:of|on|for|between|with)\\s+(?:the\\s+)?${word}(?:\\s+(?:(?:of|and|the|for|on|&)\\s+){0,3}${word})*(?:(?:,\\s+(?:the\\s+)?${word}(?:\\s+(?:of\\s+)?${word}){0,4}){1,6},?\\s+and\\s+(?:the\\s+)?${word}(?:\\s+(?:of\\s+)?${word}){0,4})?)`
/** The name of a meeting: 'Third Ordinary Session of the Council of Ministers'. */
export const phrase = `${lead}${noun}${numbered}${tail}{0,4}(?:\\s+${noun})?(?:\\s+in\\s+(?:Public|Private)\\b)?${acronym}`
