// Takes the pictures of the README from a running demonstration: node scripts/take-pictures.ts http://localhost:4180
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../bin/runtime.mjs'
import { openBrowser } from '../test/browser.ts'

const folder = join(root, 'docs/pictures')
const url = process.argv[2] ?? 'http://localhost:4180'
const visits = [
  { locale: 'en-GB', suffix: '' },
  { locale: 'zh-CN', suffix: '-zh' },
]

await mkdir(folder, { recursive: true })
const browser = await openBrowser()
try {
  for (const visit of visits) await takePictures(browser, visit)
} finally {
  await browser.close()
}

async function takePictures(browser: Browser, { locale, suffix }: (typeof visits)[number]): Promise<void> {
  const page = await browser.newPage({ locale, viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await page.locator('input[name="username"]').fill('province-leader')
  await page.locator('input[name="password"]').fill('yipanqi-demo')
  await page.locator('input[name="password"]').press('Enter')
  await page.locator('nav').first().waitFor()
  for (const [name, ready] of [
    ['map', 'svg:not(.fills)'],
    ['board', 'table'],
  ] as const) {
    await page.goto(`${url}/${name}`)
    await page.locator(`main ${ready}`).first().waitFor()
    // The live stream never lets the network rest, so the last numbers are given a moment.
    await page.waitForTimeout(1500)
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`) })
  }
  await page.close()
}
