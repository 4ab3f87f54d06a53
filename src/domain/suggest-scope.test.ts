import { expect, test } from 'vitest'
import { scopeOfActors } from './suggest-scope.ts'

const named = (code: string, hans: string, hant: string, en: string) => ({
  code,
  names: { 'zh-Hans': hans, 'zh-Hant': hant, en },
})
const pack = {
  levels: [named('city', '市', '市', 'City'), named('branch', '支部', '支部', 'Branch')],
  kinds: [
    {
      ...named('organCommittee', '机关党委', '機關黨委', 'Organ Party committee'),
      level: 'organ',
      below: [],
    },
    { ...named('partyBranch', '党支部', '黨支部', 'Party branch'), level: 'branch', below: [] },
  ],
}

test.each([
  [['各党支部'], { within: 7, kinds: ['partyBranch'] }],
  [['各級黨支部', '機關黨委'], { within: 7, kinds: ['partyBranch', 'organCommittee'] }],
  [['all Party branches'], { within: 7, kinds: ['partyBranch'] }],
  [['全省各市'], { within: 7, levels: ['city'] }],
])('%s names its scope', (actors, scope) => {
  expect(scopeOfActors(actors, 7, pack)).toEqual(scope)
})

test.each([
  [[]],
  [['各单位']],
  [['各党支部', '省委办公厅']],
  // A kind and a level together would bind only who is both.
  [['各市', '机关党委']],
])('%j leaves open whom it binds', (actors) => {
  expect(scopeOfActors(actors, 7, pack)).toBeNull()
})
