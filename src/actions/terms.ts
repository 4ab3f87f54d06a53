import { periodsOf } from '../domain/cadence.ts'
import { checkFields } from '../domain/demand.ts'
import type { Terms } from '../domain/directive.ts'
import { Problem } from '../domain/problem.ts'
import type { Database } from '../store/database.ts'
import { listOrgs } from '../store/orgs.ts'
import { type Ctx, today } from './ctx.ts'
import { needWithin } from './issue.ts'

/** Throws the problem of terms that could never be issued: a scope outside the programme's org, no period, too many fields. */
export async function checkTerms(ctx: Ctx, tx: Database, terms: Terms, orgPath: string): Promise<void> {
  await needWithin(tx, terms.scope, orgPath)
  periodsOf(terms.cadence, today(ctx))
  checkFields(terms.demand, ctx.pack.pack.quotas.fieldsPerDirective)

  const named = [...new Set(terms.responsibilities.flatMap(({ orgId }) => orgId ?? []))]
  const known = new Set((await listOrgs(tx, named)).map(({ id }) => id))
  const unknown = named.find((id) => !known.has(id))
  if (unknown !== undefined) throw new Problem('org.notFound', { id: unknown })
}
