import type { Item } from './items.ts'
import type { EnglishPeople } from './known-people.ts'
import type { OpenList } from './lists.ts'
import type { Paragraph } from './sentences.ts'
import { giverOf } from './spoken.ts'

const frame =
  /\b(?:agreed?|resolved?|decided?|commit|pledge|directed|instructed|actions?|measures|steps|directives|instructions|follows|following|commitments?|undertake|recommendations? (?:was|were) (?:approved|adopted|agreed))\b[^.]*:[-–—]?$/i

/** 'That Council:' */
const motion =
  /^(?:\S{1,6} )?that (?:the )?(?:\w+ ){0,3}(?:council|board|committee|senate|cabinet|commission)[,:-]{1,2}$/i

/** 'Members NOTED:', 'The following was reported:' */
const tells =
  /\b(?:not(?:ed|es)|heard|reported|advised|informed|discussed|observed)(?: that| the following(?: \w+)?)?:[-–—]?$/i
/** 'RESOLVED: That' */
const hanging = /^.{0,80}\b(?:resolved|agreed|decided|moved|recommended)\b.{0,40}\bthat$/i

/** Whether a line leads to the items under it though no colon ends it. */
export function isHanging(part: string): boolean {
  return part.length < 120 && hanging.test(part)
}

/** The list that a paragraph ending in a colon opens; `parent` where the paragraph lays something down itself. */
export function listOpenedBy(
  part: string,
  paragraph: Paragraph,
  parent: Item | null,
  people: EnglishPeople,
): OpenList | null {
  const done =
    /\b(?:approved|adopted|endorsed|noted|received|considered|discussed|appointed|reported)\b[^.;]*:$/i
  const isTold = !parent && tells.test(part)
  if (!parent && !isTold && !motion.test(part) && !isHanging(part) && (!frame.test(part) || done.test(part)))
    return null
  return {
    isTold,
    parent,
    giver: parent ? null : giverOf(part, people),
    parentStyle: paragraph.marker?.style ?? null,
    style: null,
    n: 0,
  }
}
