import * as z from 'zod'
import { isWithin, type Org } from './org.ts'

const Code = z.string().min(1).max(60)
const OrgIds = z.array(z.int().positive()).max(2000)

/** The rule that picks the orgs bound by a directive: every part narrows it, a part left out narrows nothing. */
export const Scope = z
  .object({
    /** The org itself and everything below it. */
    within: z.int().positive(),
    kinds: z.array(Code).min(1).max(60).optional(),
    levels: z.array(Code).min(1).max(20).optional(),
    /** Exactly these orgs. */
    only: OrgIds.min(1).optional(),
    /** All but these orgs and everything below them. */
    except: OrgIds.min(1).optional(),
  })
  .meta({ id: 'Scope' })
export type Scope = z.infer<typeof Scope>

/** Whether a scope picks an org; `pathOf` knows the paths of the orgs that the scope names. */
export function isInScope(
  scope: Scope,
  org: Pick<Org, 'id' | 'path' | 'kind' | 'level'>,
  pathOf: (orgId: number) => string | undefined,
): boolean {
  const isBelowOf = (id: number) => {
    const path = pathOf(id)
    return path !== undefined && isWithin(org.path, path)
  }
  return (
    isBelowOf(scope.within) &&
    (scope.kinds?.includes(org.kind) ?? true) &&
    (scope.levels?.includes(org.level) ?? true) &&
    (scope.only?.includes(org.id) ?? true) &&
    !scope.except?.some(isBelowOf)
  )
}
