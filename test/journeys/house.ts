import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { buildWeb } from '../../scripts/set-up.mjs'
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts'
import { buildApp } from '../../src/http/app.ts'
import { openLiveHub } from '../../src/http/live.ts'
import { startJobs } from '../../src/jobs/start.ts'
import type { Database } from '../../src/store/database.ts'
import { openEvidenceFiles } from '../../src/store/evidence-files.ts'
import { loadPack } from '../../src/store/packs.ts'
import { openSignIn } from '../../src/store/sign-in.ts'
import { openBrowser } from '../browser.ts'

const root = join(import.meta.dirname, '../..')

/** The pack whose demonstration is played. */
export const pack = await loadPack(join(root, 'packs/province-organs'))

/** The password that all people of the demonstration share. */
export const password = pack.demonstration?.signIns.password ?? ''

/** The product with its demonstration, the clock's jobs and a browser beside it. */
export interface House {
  url: string
  browser: Browser
  close(): Promise<void>
}

/** Fills an empty database with the demonstration of a scale and serves the product on it. */
export async function openHouse(url: string, db: Database, scale: number): Promise<House> {
  const dir = await mkdtemp(join(tmpdir(), 'yipanqi-stage-'))
  const files = await openEvidenceFiles(dir)
  await loadDemonstration(db, pack, { scale, files })
  await buildWeb(process.execPath)
  // A copy of its own: another build beside it must not take files away from open pages.
  const webDir = join(dir, 'web')
  await cp(join(root, 'build/web'), webDir, { recursive: true })

  const base = { db, pack, files, now: () => new Date(), newId: randomUUID }
  const live = await openLiveHub(url, db)
  const door = { base, live, signIn: await openSignIn(db), webDir }
  const app = await buildApp(door)
  const jobs = startJobs(base, app.log)
  const browser = await openBrowser()
  await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url: `http://localhost:${(app.server.address() as AddressInfo).port}`,
    browser,
    async close() {
      await browser.close()
      await live.stop()
      await app.close()
      await jobs.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Signs someone in through the page, and waits for what they see first. */
export async function signIn(page: Page, url: string, username: string): Promise<void> {
  await page.goto(url)
  await page.locator('input[autocomplete="username"]').fill(username)
  await page.locator('input[type="password"]').fill(password)
  await page.locator('input[type="password"]').press('Enter')
  await page.locator('nav').first().waitFor()
}
