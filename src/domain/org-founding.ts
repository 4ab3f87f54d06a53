import * as z from 'zod'
import type { Org } from './org.ts'
import type { Pack, PackKind } from './pack.ts'
import { Problem } from './problem.ts'

/** The most letters that the name and the code of an org may have. */
export const mostLetters = { name: 200, code: 60 }

const Name = z.string().trim().min(1).max(mostLetters.name)
const OtherNames = z.record(z.string().max(20), Name).refine((names) => Object.keys(names).length <= 10)
const Code = z.string().trim().min(1).max(mostLetters.code)

/** An org to be founded below another one. */
export const OrgDraft = z
  .object({
    kind: z.string().max(60),
    name: Name,
    otherNames: OtherNames.default({}),
    code: Code.nullable().default(null),
  })
  .meta({ id: 'OrgDraft' })
export type OrgDraft = z.infer<typeof OrgDraft>

/** What a steward changes of how an org is called; a part left out stays. */
export const OrgNaming = z
  .object({ name: Name.optional(), otherNames: OtherNames.optional(), code: Code.nullable().optional() })
  .meta({ id: 'OrgNaming' })
export type OrgNaming = z.infer<typeof OrgNaming>

/** The kind of the pack that may stand below a kind; throws `org.kindNotHere`. */
export function kindBelow(pack: Pick<Pack, 'kinds'>, kind: string, above: string): PackKind {
  const found = pack.kinds.find(({ code }) => code === kind)
  if (!found?.below.includes(above)) throw new Problem('org.kindNotHere', { kind, above })
  return found
}

/** Whether an org of this kind roots a region below its parent: the topmost of the pack's region level on a path does. */
export function rootsRegion(
  { regionLevel }: Pick<Pack, 'regionLevel'>,
  kind: Pick<PackKind, 'level'>,
  parent: Pick<Org, 'level'>,
): boolean {
  return kind.level === regionLevel && parent.level !== regionLevel
}
