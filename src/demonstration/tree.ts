import type { Pack } from '../domain/pack.ts'
import type { Organs } from '../domain/pack-organs.ts'
import type { PackPlace, Places } from '../domain/pack-places.ts'
import { buildDepartment, type Making } from './departments.ts'
import { partsOf } from './kinds.ts'
import { fill, plainPattern } from './names.ts'
import type { Node } from './node.ts'
import { type Plan, planDepartments } from './sizes.ts'

/** What a tree is made of. */
export interface TreeParts {
  pack: Pack
  organs: Organs
  places: Places
  /** Places that have one department of every shape at any scale. */
  fullPlaces: ReadonlySet<string>
}

/** Builds the tree of a pack: its places, what serves them, their departments and branches, about `scale` orgs in all. */
export function buildTree({ pack, organs, places, fullPlaces }: TreeParts, scale: number): Node {
  const making: Making = { pack, organs, parts: partsOf(pack, places) }
  const plan = planDepartments(making, places.places, fullPlaces, scale)
  const root = places.places[0] as PackPlace
  return buildPlace(making, places.places, plan, root)
}

function buildPlace(making: Making, places: readonly PackPlace[], plan: Plan, place: PackPlace): Node {
  const { parts } = making
  const own = parts.ofPlace(place.level)
  const node = placeNode(making, place, own.code)
  const committee = parts.ofCommittee(own.code)
  const departments = (plan.get(place.code) ?? []).map((one) => buildDepartment(making, place, one))
  const below = places.filter(({ parent }) => parent === place.code)
  const placesBelow = below.map((one) => buildPlace(making, places, plan, one))
  if (!committee) node.children = [...departments, ...placesBelow]
  else {
    const serving = { ...placeNode(making, place, committee.code), code: null, children: departments }
    node.children = [serving, ...placesBelow]
  }
  return node
}

function placeNode({ pack, organs }: Making, place: PackPlace, kind: string): Node {
  return {
    kind,
    level: pack.kinds.find(({ code }) => code === kind)?.level ?? place.level,
    code: place.code,
    names: fill(plainPattern(organs, kind), { place: place.names }),
    children: [],
  }
}
