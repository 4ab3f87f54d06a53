const verbs =
  'REQUEST|ASK|URGE|CALL|INVITE|ENCOURAGE|APPEAL|EXHORT|REMIND|DIRECT|INSTRUCT|TASK|ORDER|REQUIRE|MANDATE|CHARGE|DECIDE|AGREE|RESOLVE|COMMIT|PLEDGE|UNDERTAKE|STATE|DECLARE|AFFIRM|STRESS|UNDERLINE|RECOMMEND|SHALL|MUST|WILL'
const manner = 'FURTHER|ALSO|HEREBY|AGAIN|STRONGLY|SOLEMNLY|UNANIMOUSLY|THEREFORE|THEN|FURTHERMORE'
const printed = new RegExp(
  `\\b(?:(?:${manner}) )*(?:${verbs})(?:S|ES|D|ED|ING)?(?: (?:ON|UPON|TO|THAT|NOT|OURSELVES|ITSELF|THEMSELVES))*\\b(?: (?:${manner})\\b)*`,
  'g',
)

/** Returns the text, of the same length, with the operative verbs that declarations print in capitals as others print them. */
export function lowerOperatives(text: string): string {
  return text.replace(printed, (words) => words.toLowerCase())
}
