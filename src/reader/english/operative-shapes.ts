const aux =
  '(?:has |have |had |also |further |therefore |hereby |again |strongly |respectfully |unanimously |formally |then )*'
const leaders =
  'Lord Mayor|Mayor|Prime Minister|Deputy Prime Minister|Deputy President|Vice President|President|Chief Minister|Premier|Governor|Minister|Deputy Minister|Cabinet Secretary|Permanent Secretary|Chief Secretary|Secretary-General|Secretary|Chairman|Chairwoman|Chairperson|Chair|Chancellor|Director-General|Director General'
const order = 'direct|instruct|task|order|require|mandate|oblige|command|charge'
const request = 'request|ask|urge|call on|call upon|invite|encourage|appeal to|exhort|implore|remind'
const inflected = (verbs: string) =>
  verbs
    .split('|')
    .map((verb) => {
      const [head = '', ...tail] = verb.split(' ')
      const stem = head.replace(/e$/, '')
      return [`(?:${head}s?|${stem}ed|${stem}ing)`, ...tail].join(' ')
    })
    .join('|')
const ownAction =
  '(?:(?:decide|decides|decided|agree|agrees|agreed|resolve|resolves|resolved|commit|commits|committed|pledge|pledges|pledged|undertake|undertakes|undertook|vow|vows|vowed|promise|promises|promised)(?: ourselves| itself| themselves)? to|commit(?:s|ted)? (?:ourselves|itself) to)'
/** What a leader says must be done is laid down; what a member of the public or of the meeting says is heard. */
export const saidBy = new RegExp(
  `^(?:[Tt]he )?((?:${leaders})(?: (?:of|for|in) [^,.]{3,60}?)?(?: [A-Z][A-Za-z’'-]+){0,3}|He|She|he|she) (?:also |further |then |again )?(?:said|stated|stressed|added|emphasi[sz]ed|underlined|underscored|reiterated|insisted|warned|noted|pointed out|made clear|made it clear) that (?!(?:he|she|it|they|we)\\b)`,
)
/** A verb that lays something down, in a group named for the way it does. */
export const operative = new RegExp(
  [
    `(?<passive>\\b(?:is|are|was|were|be|been|shall be) (?:also |further |hereby |therefore )*(?:directed|instructed|requested|asked|urged|tasked|ordered|required|mandated|called upon|encouraged|invited|obliged)(?= to\\b| with\\b))`,
    `(?<asks>\\b${aux}(?:${inflected(request)})\\b)`,
    `(?<orders>\\b${aux}(?:${inflected(order)})\\b)`,
    `(?<own>\\b${aux}${ownAction}\\b)`,
    `(?<duty>\\b(?:must not|must|shall not|shall|may not|may|has to|have to|is to|are to|needs to|need to|should not|should|(?:is|are|was|were) (?:strictly )?(?:prohibited|barred|forbidden|banned)(?= from\\b| to\\b))\\b)`,
    `(?<will>\\bwill(?: not)?\\b)`,
  ].join('|'),
  'g',
)

/** The groups of `operative` that matched. */
export type Ways = Record<string, string | undefined>
