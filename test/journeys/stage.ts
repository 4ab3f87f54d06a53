import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildWeb } from '../../scripts/set-up.mjs'
import { loadDemonstration } from '../../src/demonstration/load-demonstration.ts'
import { buildApp } from '../../src/http/app.ts'
import { openLiveHub } from '../../src/http/live.ts'
import { startJobs } from '../../src/jobs/start.ts'
import { openEvidenceFiles } from '../../src/store/evidence-files.ts'
import { loadPack } from '../../src/store/packs.ts'
import { openSignIn } from '../../src/store/sign-in.ts'
import { openBrowser } from '../browser.ts'
import { ownDatabase } from '../databases.ts'

const root = join(import.meta.dirname, '../..')
const pack = await loadPack(join(root, 'packs/province-organs'))

/** How a visitor comes: the language of their browser, and how wide their screen is. */
export interface Visit {
  language?: string
  width?: number
  height?: number
}

/** A server with a small demonstration and a browser; people walk in by their sign-in names. */
export interface Stage {
  url: string
  /** A browser of their own for someone, signed in through the page. */
  enter(username: string, visit?: Visit): Promise<Page>
}

/** Sets the stage for the journeys of a file, and clears it after them. Every page must stay without script errors. */
export function setStage(): Stage {
  const stage = { url: '' } as Stage
  const stops: (() => Promise<unknown>)[] = []
  const contexts: BrowserContext[] = []
  const scriptErrors: string[] = []

  beforeAll(async () => {
    const { url, db } = await ownDatabase()
    const dir = await mkdtemp(join(tmpdir(), 'yipanqi-stage-'))
    stops.push(() => rm(dir, { recursive: true, force: true }))
    const files = await openEvidenceFiles(dir)
    await loadDemonstration(db, pack, { scale: 1200, files })
    await buildWeb(process.execPath)

    const base = { db, pack, files, now: () => new Date(), newId: randomUUID }
    const live = await openLiveHub(url, db)
    const door = { base, live, signIn: await openSignIn(db), webDir: join(root, 'build/web') }
    const app = await buildApp(door)
    const jobs = startJobs(base, app.log)
    const browser = await openBrowser()
    stops.push(
      () => jobs.stop(),
      () => app.close(),
      () => live.stop(),
      () => browser.close(),
    )
    await app.listen({ port: 0, host: '127.0.0.1' })
    stage.url = `http://localhost:${(app.server.address() as AddressInfo).port}`
    stage.enter = (username, visit) => enter(browser, username, visit ?? {})
  })

  afterAll(async () => {
    for (const context of contexts) await context.close().catch(() => undefined)
    for (const stop of stops.reverse()) await stop()
    expect(scriptErrors).toEqual([])
  })

  async function enter(
    browser: Browser,
    username: string,
    { language = 'zh-CN', width = 1440, height = 900 }: Visit,
  ) {
    const context = await browser.newContext({ locale: language, viewport: { width, height } })
    contexts.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => scriptErrors.push(`${username}: ${error.message}`))
    await page.goto(stage.url)
    await page.locator('input[autocomplete="username"]').fill(username)
    await page.locator('input[type="password"]').fill(password)
    await page.locator('input[type="password"]').press('Enter')
    await page.locator('nav').first().waitFor()
    return page
  }

  return stage
}

const password = pack.demonstration?.signIns.password ?? ''
