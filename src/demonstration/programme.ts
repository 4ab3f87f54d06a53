import { readIntoDraft } from '../actions/communiques.ts'
import type { Ctx } from '../actions/ctx.ts'
import { addDirective, editDirective } from '../actions/directives.ts'
import { issueDirective } from '../actions/issue.ts'
import { confirmProgramme, editProgramme, getProgramme } from '../actions/programmes.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { Directive, Terms } from '../domain/directive.ts'
import type { Org } from '../domain/org.ts'
import type { ExampleDirective, ExampleProgramme } from '../domain/pack-programme.ts'

/** A directive of the demonstration as it stands issued, with the example behind it and its place in the pack's list. */
export interface IssuedExample {
  id: number
  rank: number
  example: ExampleDirective
  terms: Terms
}

/** The context of an act at an hour of a day. */
export type CtxAt = (day: Day, hour: number) => Promise<Ctx>

/**
 * Reads the communiqué of the pack, makes a programme of it and issues each directive of the example, by the actions that a
 * steward uses and on the days of the example; the obligations are not opened yet.
 */
export async function issueProgramme(
  ctxAt: CtxAt,
  org: Org,
  communique: string,
  programme: ExampleProgramme,
): Promise<{ programmeId: number; issued: IssuedExample[] }> {
  const { heldOn, issuedOn } = programme
  const { programmeId } = await readIntoDraft(await ctxAt(addDays(heldOn, 1), 10), org.id, {
    text: communique,
  })

  const edited = await ctxAt(addDays(heldOn, 4), 15)
  await editProgramme(edited, programmeId, { version: 1, title: programme.names['zh-Hans'], heldOn })
  const issued: IssuedExample[] = []
  for (const [rank, example] of programme.directives.entries()) {
    const taken = new Set(issued.map(({ id }) => id))
    const directive = await findOrAdd(edited, programmeId, example, taken)
    const terms = termsOf(org, example)
    const { version, id } = directive
    await editDirective(edited, id, { version, title: example.titles['zh-Hans'], terms })
    issued.push({ id, rank, example, terms })
  }

  const confirming = await ctxAt(addDays(heldOn, 6), 9)
  const { programme: drafted } = await getProgramme(confirming, programmeId)
  await confirmProgramme(confirming, programmeId, drafted.version)
  const issuing = await ctxAt(issuedOn, 9)
  for (const { id } of issued) await issueDirective(issuing, id)
  return { programmeId, issued }
}

/** The lowest directive whose words hold the snippet; where the text gave none, one is added as a steward would. */
async function findOrAdd(
  ctx: Ctx,
  programmeId: number,
  { snippet }: ExampleDirective,
  taken: ReadonlySet<number>,
): Promise<Directive> {
  const { directives, communique } = await getProgramme(ctx, programmeId)
  const at = communique?.cleanText.indexOf(snippet) ?? -1
  const holds = ({ spans }: Directive) =>
    at >= 0 && spans.some(([start, end]) => start <= at && at + snippet.length <= end)
  const length = ({ spans }: Directive) => spans.reduce((sum, [start, end]) => sum + end - start, 0)
  const [found] = directives
    .filter((one) => holds(one) && !taken.has(one.id))
    .toSorted((a, b) => length(a) - length(b))
  return found ?? addDirective(ctx, programmeId, { text: snippet })
}

function termsOf(org: Org, { scope, responsibilities, cadence, demand }: ExampleDirective): Terms {
  return { scope: { within: org.id, ...scope }, responsibilities, cadence, demand }
}
