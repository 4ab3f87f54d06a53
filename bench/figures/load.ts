import { type Figure, once } from '../figure.ts'
import type { Machine } from '../machine.ts'
import { type Province, pack } from '../province.ts'
import { loadTree } from '../tree.ts'

/** How long it takes to load a whole province, with every index, into a new database. */
export async function loadFigures({ orgs }: Province, machine: Machine): Promise<Figure[]> {
  await machine.drop('bench_load')
  const { url } = await machine.open('bench_load')
  const { ms, result } = await once(() => loadTree(url, pack, orgs))
  await machine.drop('bench_load')
  return [
    {
      name: 'load the whole province',
      at: `${result} orgs, by COPY, searchable`,
      value: ms / 1000,
      unit: 's',
      goal: '≤ 15',
      isMet: ms <= 15_000,
    },
  ]
}
