import type { PackPlace } from '../domain/pack-places.ts'
import { chanceOf } from './chance.ts'
import { countDepartment, type Making, type PlannedDepartment } from './departments.ts'
import { mayStandBelow } from './kinds.ts'

/** The departments of every place, by the place's code. */
export type Plan = Map<string, PlannedDepartment[]>

/**
 * Plans departments and branches so that the whole tree has about `scale` orgs: with few, only some departments of each
 * place; with many, all of them and more branches in each. The full places have one department of every shape at any scale.
 */
export function planDepartments(
  making: Making,
  places: readonly PackPlace[],
  fullPlaces: ReadonlySet<string>,
  scale: number,
): Plan {
  const free = scale - places.length - places.filter((place) => committeeOf(making, place)).length
  const planned = (share: number, factor: number) => {
    const plan: Plan = new Map()
    for (const place of places) plan.set(place.code, planPlace(making, place, fullPlaces, share, factor))
    return plan
  }
  const sizeOf = (plan: Plan) =>
    [...plan.values()].flat().reduce((sum, one) => sum + countDepartment(making, one), 0)

  if (sizeOf(planned(1, 1)) >= free) {
    return planned(
      search(0, 1, (share) => sizeOf(planned(share, 1)) <= free),
      1,
    )
  }
  return planned(
    1,
    search(1, 200, (factor) => sizeOf(planned(1, factor)) <= free),
  )
}

function planPlace(
  making: Making,
  place: PackPlace,
  fullPlaces: ReadonlySet<string>,
  share: number,
  factor: number,
): PlannedDepartment[] {
  const above = committeeOf(making, place)
  if (!above) return []
  const departments = making.organs.departments[place.level] ?? []
  const possible = departments.filter((department) => mayStandBelow(making.pack, department, above))
  const shapes = new Set<string>()
  return possible.flatMap((department, i) => {
    const shape = department.chain.join()
    const isFirst = !shapes.has(shape)
    shapes.add(shape)
    // Those that stand first in the pack's list are the likelier to be kept.
    const rank = (i / possible.length + chanceOf('department', place.code, department.code)) / 2
    if (rank >= share && !(isFirst && fullPlaces.has(place.code))) return []
    return [{ department, branches: branchesOf(place, department, factor) }]
  })
}

function branchesOf(
  place: PackPlace,
  { code, branches: [least, most] }: PlannedDepartment['department'],
  factor: number,
): number {
  const usual = least + Math.floor(chanceOf('branches', place.code, code) * (most - least + 1))
  return usual === 0 ? 0 : Math.max(1, Math.round(usual * factor))
}

/** The kind of org below which a place's departments stand: the one for its departments, or the place's own. */
function committeeOf({ parts }: Making, place: PackPlace): string | undefined {
  const own = parts.ofPlace(place.level)
  return own && (parts.ofCommittee(own.code)?.code ?? own.code)
}

/** The greatest number between two that still holds, where all smaller ones do. */
function search(low: number, high: number, holds: (at: number) => boolean): number {
  let [from, to] = [low, high]
  for (let step = 0; step < 24; step++) {
    const middle = (from + to) / 2
    if (holds(middle)) from = middle
    else to = middle
  }
  return from
}
