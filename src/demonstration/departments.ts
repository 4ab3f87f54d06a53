import type { Pack } from '../domain/pack.ts'
import type { Department, Organs } from '../domain/pack-organs.ts'
import type { PackPlace } from '../domain/pack-places.ts'
import type { Words } from '../domain/words.ts'
import { chanceOf } from './chance.ts'
import type { KindParts } from './kinds.ts'
import { fill, hasBlank, numeralOf, patternWith, plainPattern } from './names.ts'
import type { Node } from './node.ts'

/** More branches than this below one org are put into groups, of about so many. */
const mostUngrouped = 18
const inGroup = 13

/** A department that a place has, with its number of branches. */
export interface PlannedDepartment {
  department: Department
  branches: number
}

export interface Making {
  pack: Pack
  organs: Organs
  parts: KindParts
}

/** Makes the orgs of a department: its chain from the top down, and its branches below the last of it. */
export function buildDepartment(
  making: Making,
  place: PackPlace,
  { department, branches }: PlannedDepartment,
): Node {
  const { organs } = making
  const called = fill(department.names, { place: place.names })
  const last = department.chain.length - 1
  const isNumbered = (kind: string) => hasBlank(plainPattern(organs, kind), 'n')
  const build = (at: number): Node[] => {
    const kind = department.chain[at]
    if (kind === undefined) return []
    const pattern = department.patterns?.[kind] ?? plainPattern(organs, kind)
    const named = (n: number) => fill(pattern, { department: called, n: numeralOf(organs, n) })
    if (at > 0 && at === last && isNumbered(kind)) {
      return shares(branches).map((share, i) => {
        const node = newNode(making, kind, named(i + 1))
        node.children = buildBranches(making, place, node.names, share, false)
        return node
      })
    }
    const node = newNode(making, kind, named(1))
    node.children = at === last ? buildLast(making, place, called, kind, branches) : build(at + 1)
    return [node]
  }
  return build(0)[0] as Node
}

/** How many orgs a department will be. */
export function countDepartment(
  { organs, parts }: Making,
  { department, branches }: PlannedDepartment,
): number {
  const { chain } = department
  const kind = chain.at(-1) as string
  if (kind === parts.leaf.code) return chain.length
  if (chain.length > 1 && hasBlank(plainPattern(organs, kind), 'n')) {
    return chain.length - 1 + branches + shares(branches).length
  }
  const groups = branches > mostUngrouped && parts.between(kind) ? shares(branches).length : 0
  return chain.length + groups + branches
}

function buildLast(making: Making, place: PackPlace, called: Words, kind: string, branches: number): Node[] {
  const { organs, parts } = making
  const between = parts.between(kind)
  if (kind === parts.leaf.code) return []
  if (branches <= mostUngrouped || !between) return buildBranches(making, place, called, branches, true)

  const pattern = patternWith(organs, between.code, 'n') ?? plainPattern(organs, between.code)
  return shares(branches).map((share, i) => {
    const names = fill(pattern, { department: called, n: numeralOf(organs, i + 1) })
    const node = newNode(making, between.code, names)
    node.children = buildBranches(making, place, names, share, false)
    return node
  })
}

function buildBranches(
  making: Making,
  place: PackPlace,
  called: Words,
  count: number,
  mayName: boolean,
): Node[] {
  const { organs, parts } = making
  const kind = parts.leaf.code
  if (count === 1) return [newNode(making, kind, fill(plainPattern(organs, kind), { department: called }))]

  const sections = organs.sections[place.level] ?? []
  const bySection = patternWith(organs, kind, 'section')
  const byNumber = patternWith(organs, kind, 'n') ?? plainPattern(organs, kind)
  const isNamed = mayName && bySection && count <= sections.length && chanceOf('sections', called.en) < 0.6
  return Array.from({ length: count }, (_, i) => {
    const filling = { department: called, n: numeralOf(organs, i + 1), section: sections[i] as Words }
    return newNode(making, kind, fill(isNamed ? bySection : byNumber, filling))
  })
}

/** Branches shared out evenly among as many groups as they need; at least one. */
function shares(branches: number): number[] {
  const groups = Math.max(1, branches <= mostUngrouped ? 1 : Math.ceil(branches / inGroup))
  return Array.from(
    { length: groups },
    (_, i) => Math.floor(((i + 1) * branches) / groups) - Math.floor((i * branches) / groups),
  )
}

function newNode(making: Making, kind: string, names: Words): Node {
  return { kind, level: levelOf(making, kind), code: null, names, children: [] }
}

function levelOf({ pack }: Making, kind: string): string {
  return pack.kinds.find(({ code }) => code === kind)?.level ?? ''
}
