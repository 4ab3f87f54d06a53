import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openSiege } from './kills.ts'
import { post } from './load.ts'
import {
  chanceOf,
  kill,
  makeDataDir,
  type Product,
  postmasterOf,
  startProduct,
  sweep,
  until,
} from './product.ts'
import { expectTalliesSound, withDatabase } from './soundness.ts'

const cuts = [
  ['a year of reports', 'server alone'],
  ['the tallies', 'server with database'],
  ['sign-ins', 'server alone'],
] as const

test('begins a demonstration anew that was killed while it was loaded', { timeout: 120_000 }, async () => {
  const siege = openSiege(chanceOf(7))
  const dataDir = await makeDataDir()
  const products: Product[] = []
  const start = () => {
    const args = ['serve', '--setup', '--scale', '200', '--port', '0', '--data', dataDir]
    const product = startProduct(args)
    products.push(product)
    return product
  }
  try {
    const first = start()
    await until('the database is being made', async () =>
      (await readdir(dataDir)).some((name) => name.startsWith('pg.new-')),
    )
    kill(first.child.pid)
    await first.ended

    for (const [step, way] of cuts) {
      const cut = start()
      await until(`it loads ${step}`, async () => cut.said().includes(`  ${step}\n`))
      await siege.kill(way, dataDir, cut)
      expect(cut.said()).not.toContain('serves')
    }

    const whole = start()
    const address = await whole.address
    await withDatabase(dataDir, expectTalliesSound)
    const { isDemonstration, signIns } = await (await fetch(`${address}/api/sign-ins`)).json()
    expect([isDemonstration, signIns.length > 0]).toEqual([true, true])
    for (const { username, password } of signIns) {
      const answer = await post(`${address}/api/auth/sign-in/username`, {}, { username, password })
      expect([username, answer.status]).toEqual([username, 200])
    }
    await whole.stop()
    expect(await postmasterOf(dataDir)).toBeUndefined()
  } finally {
    await sweep(dataDir, products)
  }
})
