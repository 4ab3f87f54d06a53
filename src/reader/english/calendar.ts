/** What dates are made of. */
export const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?![A-Za-z])'
export const weekday = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
export const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|twenty-one|thirty|forty|forty-five|sixty|ninety|a hundred|hundred)'

/** A calendar date as English pages print it. */
export const englishDate = `(?:\\d{1,2}(?:st|nd|rd|th) (?:day )?of ${month}(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)?(?:(?: ${month}(?: \\d{4})?)?(?:\\s*[-–]\\s*| and | to )\\d{1,2}(?:st|nd|rd|th)?)? ${month}(?:,? \\d{4})?|${month} \\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?(?:,? ?\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:\\.\\d{1,2}\\.(?:19|20)|/\\d{1,2}/(?:20)?|-\\d{1,2}-20)\\d{2}(?!\\d))`

export const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|tenth|fifteenth|last|final|\\d{1,2}(?:st|nd|rd|th))'
