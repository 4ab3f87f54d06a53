import { assignsSomebody, opensAction } from './assigned.ts'
import { isHanging } from './frames.ts'
import type { Paragraph } from './sentences.ts'

/** Whether a paragraph is a heading: a short line that ends without a stop. */
export function isHeading(part: string, paragraph: Paragraph): boolean {
  return (
    !paragraph.marker &&
    part.length < 120 &&
    !isHanging(part) &&
    !/[.:;!?]["”)]?$/.test(part) &&
    !/\bACTION: ?\p{Lu}{2,3}$/u.test(part) &&
    !/\p{Ll}{2}[.!?]\s+(?:[[(]|(?:ACTION|Action|CARRIED|Carried|AGREED|Agreed|LOST|Lost|PASSED|Passed|Motion)\b)|[;,]\s+(?:and|or)$/u.test(
      part,
    ) &&
    !(opensAction(part) && assignsSomebody(part.replace(/^[^:]*:\s*/, '')))
  )
}
