import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { ownDatabase } from '../databases.ts'
import { type House, openHouse, signIn } from './house.ts'

/** How a visitor comes: the language of their browser, how wide their screen is, whether it is dark. */
export interface Visit {
  language?: string
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  reducedMotion?: 'reduce' | 'no-preference'
}

/** A server with a small demonstration and a browser; people walk in by their sign-in names. */
export interface Stage {
  url: string
  db: Database
  /** A browser of their own for someone, signed in through the page. */
  enter(username: string, visit?: Visit): Promise<Page>
}

/** Sets the stage for the journeys of a file, and clears it after them. Every page must stay without script errors. */
export function setStage(): Stage {
  const stage = { url: '' } as Stage
  const contexts: BrowserContext[] = []
  const scriptErrors: string[] = []
  let house: House | undefined

  beforeAll(async () => {
    const { url, db } = await ownDatabase()
    const opened = await openHouse(url, db, 1200)
    house = opened
    stage.url = opened.url
    stage.db = db
    stage.enter = async (username, visit = {}) => {
      const context = await opened.browser.newContext(optionsOf(visit))
      contexts.push(context)
      context.setDefaultTimeout(20_000)
      const page = await context.newPage()
      page.on('pageerror', (error) => scriptErrors.push(`${username}: ${error.message}`))
      await signIn(page, opened.url, username)
      return page
    }
  })

  afterAll(async () => {
    for (const context of contexts) await context.close().catch(() => undefined)
    await house?.close()
    expect(scriptErrors).toEqual([])
  })

  return stage
}

function optionsOf({
  language = 'zh-CN',
  width = 1440,
  height = 900,
  ...rest
}: Visit): BrowserContextOptions {
  return { locale: language, viewport: { width, height }, timezoneId: 'Asia/Shanghai', ...rest }
}
