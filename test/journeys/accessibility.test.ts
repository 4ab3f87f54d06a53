import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { ask, issued, seatOf, today } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()
const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const zoomed = { width: 720, height: 450 }
const least = { width: 320, height: 640 }

const standard = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } as const
const contrast = { type: 'rule', values: ['color-contrast'] } as const

/** The addresses of all pages that someone has: those of the side bar, and the single things behind them. */
async function addressesOf(page: Page, username: string): Promise<string[]> {
  const links = page.locator('nav a[href^="/"]')
  const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') as string))
  return [...new Set([...places, ...(await thingsOf(page, username))])]
}

async function thingsOf(page: Page, username: string): Promise<string[]> {
  const { orgId } = await seatOf(page)
  if (username === 'tianhe-clerk') {
    const { items } = await ask<{ items: { id: string }[] }>(
      page,
      'GET',
      `/api/orgs/${orgId}/obligations?status=all`,
    )
    const id = items[0]?.id
    return [`/obligations/${id}`, `/report.html?obligation=${await owedBy(page, orgId)}`]
  }
  const { items } = await ask<{ items: { id: number; issued: number }[] }>(page, 'GET', '/api/programmes')
  const lived = items.find(({ issued }) => issued > 1)?.id
  const board = await ask<{ rows: { org: { id: number } }[]; directives: { id: number }[] }>(
    page,
    'GET',
    `/api/orgs/${orgId}/board?programmeId=${lived}&span=current`,
  )
  const cell = `${board.rows[0]?.org.id}.${board.directives[0]?.id}`
  const draft = await drafted(page, orgId)
  const query = `?programme=${lived}`
  return [
    `/map${query}&as=table`,
    `/board${query}&cell=${cell}`,
    `/behind${query}`,
    `/programmes/${lived}${query}`,
    `/programmes/${lived}/directives/${board.directives[0]?.id}/issue${query}`,
    `/programmes/${draft.programmeId}`,
    `/programmes/${draft.confirmedId}/directives/${draft.directiveId}/issue`,
  ]
}

async function owedBy(page: Page, orgId: number): Promise<string | undefined> {
  const { items } = await ask<{ items: { id: string }[] }>(
    page,
    'GET',
    `/api/orgs/${orgId}/obligations?status=owed`,
  )
  return items[0]?.id
}

/** A draft that can still be changed, and a confirmed one whose directive waits to be issued. */
async function drafted(page: Page, orgId: number) {
  const text = '机关支部建设座谈会召开\n会议强调，各党支部要每月集中学习一次。\n'
  const read = () => ask<{ programmeId: number }>(page, 'POST', '/api/communiques', { orgId, text })
  const { programmeId } = await read()
  const { programmeId: confirmedId } = await read()
  await ask(page, 'POST', `/api/programmes/${confirmedId}/confirmation`, { version: 1 })
  const { directives } = await ask<{ directives: { id: number }[] }>(
    page,
    'GET',
    `/api/programmes/${confirmedId}`,
  )
  return { programmeId, confirmedId, directiveId: directives[0]?.id }
}

/** Opens an address and waits until nothing of it is still being read. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(stage.url + address)
  await settled(page)
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1, .state:not(.skeleton)') !== null)
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
}

/** What axe finds on the page as it stands, one line for each place. */
async function findings(page: Page, runOnly: typeof standard | typeof contrast): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (only) => {
    const engine = (window as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await engine.run(document, {
      runOnly: { ...only, values: [...only.values] },
      resultTypes: ['violations'],
      iframes: false,
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    )
  }, runOnly)
}

/** What is wider than the window, where only a part that scrolls by itself may be. */
async function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = [document.documentElement, ...document.querySelectorAll('main')]
    return roots
      .filter((root) => root.scrollWidth > root.clientWidth + 1)
      .map((root) => `${root.tagName} is ${root.scrollWidth} of ${root.clientWidth} px`)
  })
}

const people = ['guangzhou-steward', 'tianhe-clerk', 'province-leader']

for (const language of ['zh-CN', 'en-GB']) {
  test(`every page in ${language} is without findings, names its place, and does not overflow`, async () => {
    const left: { page: Page; address: string }[] = []
    for (const username of people) {
      const page = await stage.enter(username, { language })
      const addresses =
        username === 'province-leader' ? ['/board', '/map'] : await addressesOf(page, username)
      left.push(...addresses.map((address) => ({ page, address })))
    }
    const found: string[] = []
    // Two at a time, as axe keeps a core busy for itself.
    const walk = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const page = await next.page.context().newPage()
        found.push(...(await examined(page, next.address, language === 'zh-CN')))
        await page.close()
      }
    }
    await Promise.all([walk(), walk()])
    expect(found).toEqual([])
  }, 180_000)
}

/** What is wrong with a page, in any width or light. Only the colours differ in the dark, and not by language. */
async function examined(page: Page, address: string, isInDarkToo: boolean): Promise<string[]> {
  const found: string[] = []
  const note = (where: string | number, all: string[]) => {
    found.push(...all.map((what) => `${address} ${where}: ${what}`))
  }
  await page.setViewportSize(wide)
  await open(page, address)
  const title = await page.title()
  if (title.split(' · ').filter((part) => part.trim()).length < 3) note('title', [title])
  for (const size of [wide, phone]) {
    await page.setViewportSize(size)
    await settled(page)
    note(size.width, await findings(page, standard))
    if (!isInDarkToo) continue
    await page.emulateMedia({ colorScheme: 'dark' })
    note(`${size.width} dark`, await findings(page, contrast))
    await page.emulateMedia({ colorScheme: 'light' })
  }
  for (const size of [zoomed, phone, least]) {
    await page.setViewportSize(size)
    note(size.width, await overflowOf(page))
  }
  return found
}

test('the page of sign-in is without findings in both widths, light and dark', async () => {
  const page = await stage.enter('province-leader')
  await page.context().clearCookies()
  await page.goto(stage.url)
  await page.locator('input[type="password"]').waitFor()
  const found: string[] = []
  for (const size of [wide, phone]) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      found.push(...(await findings(page, standard)))
    }
  }
  expect(found).toEqual([])
  expect(await overflowOf(page)).toEqual([])
})

test('every cell of the board names its org, its directive and its numbers', async () => {
  const page = await stage.enter('province-leader')
  await open(page, '/board')
  const cells = await page.locator('[role="gridcell"]').evaluateAll((all) =>
    all.map((cell) => {
      const table = cell.closest('table') as HTMLTableElement
      const row = cell.closest('tr') as HTMLTableRowElement
      const heads = [...table.querySelectorAll<HTMLElement>('thead tr:last-child > *')]
      const head = heads[(cell as HTMLTableCellElement).cellIndex]?.title ?? ''
      const name = cell.getAttribute('aria-label') ?? cell.querySelector('.sr')?.textContent ?? ''
      return { name, org: row.querySelector<HTMLElement>('th')?.title ?? '', head }
    }),
  )
  expect(cells.length).toBeGreaterThan(300)
  const wrong = cells.filter(
    ({ name, org, head }) =>
      !name.startsWith(org) || !(name.includes(head) || name.includes('全部任务')) || !/[：:]/.test(name),
  )
  expect(wrong).toEqual([])
})

test('nothing moves for those who asked for calm', async () => {
  const page = await stage.enter('guangzhou-steward', { reducedMotion: 'reduce' })
  for (const address of ['/map', '/board', '/must-act', '/programmes']) {
    await open(page, address)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } =
            getComputedStyle(one)
          const moves = animationName !== 'none' && Number.parseFloat(animationDuration) > 0.01
          return moves || Number.parseFloat(transitionDuration) > 0.01 || scrollBehavior === 'smooth'
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    )
    expect(moving).toEqual([])
  }
})

test('a report form with faults is without findings', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const clerk = await stage.enter('tianhe-clerk', phone)
  const { orgId } = await seatOf(clerk)
  const { directiveId } = await issued(steward, '各党支部要逐间检查办公场所的插座。', {
    scope: { within: orgId },
    cadence: { every: 'once', dueOn: addDays(today, 20) },
    demand: { paragraph: 'required', figures: [{ name: '插座', unit: '处' }], evidence: 'required' },
  })
  const { items } = await ask<{ items: { id: string; directiveId: number }[] }>(
    clerk,
    'GET',
    `/api/orgs/${orgId}/obligations?status=owed&limit=100`,
  )
  await open(clerk, `/report.html?obligation=${items.find((one) => one.directiveId === directiveId)?.id}`)
  await clerk.getByRole('button', { name: '上报' }).click()
  await clerk.getByText('请填写“插座”。').waitFor()
  expect(await findings(clerk, standard)).toEqual([])
  expect(await overflowOf(clerk)).toEqual([])
})
