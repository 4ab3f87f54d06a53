/** What dates are made of. */
export const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?![A-Za-z])'
export const weekday = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
export const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|twenty-one|thirty|forty|forty-five|sixty|ninety|a hundred|hundred)'

const dayNumber = '\\d{1,2}(?:st|nd|rd|th)?'
const joined = '(?:\\s*[-–—]\\s*| and | to | through )'
const spelled = '(?:(?:twenty|thirty)[- ])?(?:first|second|third|[a-z]{3,9}th)'

/** A calendar date as English pages print it. */
export const englishDate = `(?:\\d{1,2}(?:st|nd|rd|th) (?:day )?of ${month}(?:,? \\d{4})?|${spelled} day of ${month}(?:,? \\d{4})?|(?:${dayNumber}, )?${dayNumber}(?:(?: ${month}(?: \\d{4})?)?${joined}${dayNumber})? ${month}(?:,? \\d{4})?|${month} \\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:${joined}(?:${month} )?${dayNumber}(?!\\d))?(?:,? ?\\d{4})?|\\d{4}[-/]\\d{2}[-/]\\d{2}|\\d{1,2}(?:\\.\\d{1,2}\\.(?:19|20)|/\\d{1,2}/(?:20)?|-\\d{1,2}-20)\\d{2}(?!\\d))`

export const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|tenth|fifteenth|last|final|\\d{1,2}(?:st|nd|rd|th))'
