/** The verbs by which a body lays something down, each in its classes. */
const order =
  'direct|instruct|task|order|require|mandate|oblige|command|charge|assign|commission|entrust|impress upon|stress upon'
const request =
  'request|ask|urge|call on|call upon|call for|invite|encourage|appeal to|exhort|implore|remind|advise|challenge|press|entreat|beseech'
const adverb =
  'also|further|furthermore|therefore|hereby|again|strongly|respectfully|unanimously|formally|then|jointly|additionally|accordingly|specifically|urgently|now|in particular|likewise|moreover'
const adverbs = `(?:(?:has|have|had|${adverb}) )*`

function forms(verbs: string): string {
  return verbs
    .split('|')
    .map((verb) => {
      const [head, ...tail] = verb.split(' ')
      const stem = head!.endsWith('e') ? head!.slice(0, -1) : head!
      const third = /s$/.test(head!) ? `${head}es` : `${head}s`
      return `(?:${head}|${third}|${stem}ed|${stem}ing)${tail.length ? ` ${tail.join(' ')}` : ''}`
    })
    .join('|')
}

const own =
  '(?:aims?|intends?|strives?|endeavou?rs?|offers?|offered|volunteers?|volunteered|decides?|decided|agrees?|agreed|resolves?|resolved|commits?|committed|pledges?|pledged|undertakes?|undertook|vows?|vowed|promises?|promised|determines|determined|voted)(?: ourselves| itself| themselves)?(?: unanimously| by consensus)? to'
/** 'decide', 'decides', 'decided'. */
function finite(verbs: string): string {
  return verbs
    .split(' ')
    .map((verb) => (/e$/.test(verb) ? `${verb}[sd]?` : `${verb}(?:e?s|ed)?`))
    .join('|')
}

/** 'directed', 'called upon'. */
const asked = `told|warned|${`${order}|${request}`
  .split('|')
  .map((verb) => verb.replace(/^(\w+?)e?(?= |$)/, '$1ed'))
  .join('|')}`
const banned = 'prohibited|barred|forbidden|banned'

/** Every word that can make a clause operative, by class. */
export const operative = new RegExp(
  [
    `(?<passive>\\b(?:is|are|was|were|be|been|shall be|must be|will be) (?:being )?(?:(?:authori[sz]ed|empowered) and )?(?:(?:${adverb}|strictly) )*(?:${asked})(?= (?:not )?to\\b| with [a-z]+ing\\b))`,
    `(?<asks>\\b(?:${adverbs}(?:(?:reiterate[sd]?|renew(?:s|ed)?|repeat(?:s|ed)?) (?:our|their|its|his|her) (?:calls?|appeals?) (?:on|upon|to)|${forms(request)})|REQUESTED|ASKED|INVITED|URGED)\\b)`,
    `(?<orders>\\b(?:${adverbs}(?:(?:gave|gives|issued|provided) (?:clear |further |a |[a-z]+ )?(?:directions?|instructions?|directives?|orders) (?:to|for)|told|${forms(order)}|demand(?:s|ed)?(?= that\\b))|DIRECTED|INSTRUCTED|ORDERED)\\b)`,
    `(?<own>\\b(?:${adverbs}${own}|pledge(?:s|d)(?= (?:(?:a further|an additional|another|up to|over|around) )?(?:[A-Z]{0,3}[$€£]|\\d|\\w+ (?:million|billion)))|(?:AGREED|RESOLVED|DECIDED|UNDERTOOK) to)\\b)`,
    `(?<duty>\\b(?:must not|must|shall not|shall|may no longer|may not|may|has to|have to|is not to|are not to|is to|are to|(?:has|have) until [^.;,]{3,30}? to|needs to|need to|should not|should|(?:is|are) (?:strictly )?(?:${banned})|(?:was|were) (?:strictly )?(?:${banned})(?= from\\b| to\\b)|(?:is|are) (?:(?:not|no longer) )?(?:permitted|allowed))\\b)`,
    `(?<will>\\b(?:will|would)(?: not)?\\b)`,
  ].join('|'),
  'g',
)

/** The same verbs where they open a paragraph: 'DECIDES to', 'Further requests', 'Urge Member States to'. */
export const openingVerb = new RegExp(
  `^(?!task (?:force|team|group))(?:(?:${adverb}|and|also),? )*(?:(?<own>${own}|(?:resolved|agreed|decided)(?: unanimously)? ?[:–—-]{1,2} to)|(?<asks>(?:${forms(request)})(?! for\\b))|(?<orders>${forms(order)}|demands?(?= that\\b)))\\b`,
  'i',
)

/** What lays down what follows that: 'resolved that', 'stressed that'. */
export const layingVerb = new RegExp(
  `\\b(?:${finite('direct instruct request decide resolve order agree require ask urge demand insist stress emphasise emphasize underline underscore reiterate reaffirm affirm declare conclude remind stipulate')}|moved|ruled|rules|determined|determines|states|added|adding|directive|consensus|sense of the (?:meeting|board|council|committee)|made (?:it )?clear|(?:was|were|is|are) (?:\\w+ )?(?:clear|firm|adamant|insistent|unanimous)|ensure)\\b`,
  'gi',
)
/** What only tells what follows that. */
export const tellingVerb = new RegExp(
  `\\b(?:${finite('report note state explain mention observe recall recognise recognize expect predict warn comment suggest inquire enquire argue remark thank congratulate wonder believe consider hope confirm announce indicate learn inform advise acknowledge opine claim complain fear propose recommend welcome regret realise show')}|sa(?:id|ys?)|hear[ds]|forecast|reads?|asked whether|felt|learnt|told|aware|conscious|convinced|concerned|pointed out|understood|found|finds|means|meant|provided|view|opinion|fact|mindful|satisfied|pleased|confident|hopeful|queried|questioned|raised|described|outlined|presented|referred|assured)\\b`,
  'gi',
)
