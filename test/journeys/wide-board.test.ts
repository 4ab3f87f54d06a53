import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { acknowledge } from '../../src/actions/obligations.ts'
import type { Org } from '../../src/domain/org.ts'
import { listByCodes } from '../../src/store/org-import.ts'
import { getOrg } from '../../src/store/orgs.ts'
import { widen } from '../widen.ts'
import { as } from '../world.ts'
import { ask } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()
const tianhe = '440106'
const children = 1000
/** Longer boards draw the rows that one sees. */
const mostWhole = 300
const patient = { timeout: 30_000 }

interface Board {
  rows: { org: { id: number }; cells: Record<string, number[]> }[]
  total: { total: number[] }
  next: string | null
  childCount: number
}

const rowCount = async (page: Page) => Number(await page.getByRole('grid').getAttribute('aria-rowcount'))

let county: Org

beforeAll(async () => {
  county = (await listByCodes(stage.db, '/', [tianhe])).get(tianhe) as Org
  await widen(stage.db, county, children, 0)
})

test('a board of hundreds: the first rows at once, the others as one comes near, and a change marks its cell and moves nothing', async () => {
  const page = await stage.enter('guangzhou-steward')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const weights: number[] = []
  page.on('requestfinished', async (request) => {
    const body = await (await request.response())?.body().catch(() => undefined)
    if (request.url().includes('/board?') && body) weights.push(body.length)
  })
  await page.goto(`${stage.url}/board?org=${county.id}`)
  const others = page.getByRole('button', { name: /^其余 [\d,]+ 个组织$/ })
  await others.waitFor()
  const atFirst = await rowCount(page)
  expect(atFirst).toBeLessThan(children)

  // At the end the next page comes, and only that: one stays where one was, among rows that are drawn.
  const scroller = page.locator('.board-scroll')
  const toEnd = async () => {
    const [before, at] = [await rowCount(page), await scroller.evaluate(goDown)]
    await expect.poll(() => rowCount(page), patient).toBeGreaterThan(before)
    return at
  }
  while ((await rowCount(page)) < mostWhole) await toEnd()
  const at = await toEnd()
  await expect.poll(() => scroller.evaluate(seenRows), patient).toBeGreaterThan(15)
  expect(await scroller.evaluate((box) => box.scrollTop)).toBe(at)
  expect(await page.locator('tr.rest').count()).toBe(1)

  // Asking why of the others brings their row near, and so a page; but not one after the other.
  const asked = await rowCount(page)
  await page.locator('tr.rest td').nth(1).click()
  await page.locator('aside.panel .behind-lines a').first().waitFor()
  await expect.poll(() => rowCount(page), patient).toBeGreaterThan(asked)
  expect(await scroller.evaluate(nearestRest)).toBeGreaterThan(600)
  // Who is listed stands in none of the rows, of which the last that was read is drawn.
  const lastRow = await page.locator('tbody th.row-name').last().innerText()
  const behind = await page.locator('aside.panel .behind-lines a').first().innerText()
  expect(numberIn(behind)).toBeGreaterThan(numberIn(lastRow))
  await page.keyboard.press('Escape')

  // By keys alone, past where the first page ended, to the last row of all.
  const grid = page.getByRole('grid')
  await grid.locator('tbody [data-cell]').first().focus()
  const rowOfFocus = () =>
    page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))
  await expect
    .poll(async () => {
      const isInFoot = await page.evaluate(() => document.activeElement?.closest('tfoot') !== null)
      await page.keyboard.press(isInFoot ? 'ArrowUp' : 'PageDown')
      return rowOfFocus()
    }, patient)
    .toBeGreaterThan(children)
  await expect.poll(() => page.locator('tr.rest').count(), patient).toBe(0)
  expect(await rowOfFocus()).toBeGreaterThan(children)

  await page.keyboard.press('Control+Home')
  const { programmeId, key, rowKey } = await openOne(page, county)
  const cell = page.locator(`[data-cell="${rowKey}"]`)
  await cell.focus()
  const [before, all] = [await cell.boundingBox(), await rowCount(page)]
  await acknowledge(
    { ...as(stage.db, await getOrg(stage.db, key.orgId), 'reporter'), now: () => new Date() },
    key,
  )
  await expect.poll(() => cell.getAttribute('aria-label'), patient).toContain('（刚有变化）')
  expect([await cell.boundingBox(), await rowCount(page)]).toEqual([before, all])
  expect(await page.locator('.changed-dot').count()).toBe(2)

  await page.getByRole('button', { name: '复制为表格' }).click()
  await page.getByText(/已复制 [\d,]+ 行/).waitFor()
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').slice(1, -3)
  const { total } = await ask<Board>(page, 'GET', `/api/orgs/${county.id}/board?programmeId=${programmeId}`)
  const due = lines.map((line) => Number(line.split('\t').at(-1) ?? 0))
  expect(lines.length).toBeGreaterThanOrEqual(children)
  expect(due.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0.9 * (total.total[0] ?? 0))
  expect(Math.max(...weights)).toBeLessThan(200_000)
})

test('on a phone the others stand below all that were read, and who is left is counted with them', async () => {
  const page = await stage.enter('guangzhou-steward', { width: 390, height: 844 })
  await page.goto(`${stage.url}/board?org=${county.id}`)
  const others = page.locator('.bar-name', { hasText: /其余 [\d,]+ 个组织/ })
  const more = page.getByRole('button', { name: /^再显示一些/ })
  await others.waitFor()
  const toEnd = () => page.locator('main li').last().scrollIntoViewIfNeeded()
  await expect.poll(() => toEnd().then(() => more.count()), patient).toBe(1)
  const { programmeId } = await openOne(page, county)
  const { childCount } = await ask<Board>(
    page,
    'GET',
    `/api/orgs/${county.id}/board?programmeId=${programmeId}`,
  )
  expect(Number((await more.innerText()).replace(/\D/g, ''))).toBe(childCount - 200)
  expect(await others.count()).toBe(0)
  await more.click()
  await others.waitFor()
})

test('sorting a board of hundreds reads all rows first, and copying one that is not read yet takes them all', async () => {
  const page = await stage.enter('guangzhou-steward')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${stage.url}/board?org=${county.id}&sort=-total`)
  await expect.poll(() => rowCount(page), patient).toBeGreaterThan(children)
  const isSorted = async () => {
    const texts = await page.locator('.grid tbody td.total .shares-small span:first-child').allTextContents()
    const shares = texts.map((text) => Number.parseInt(text, 10))
    return shares.length > 20 && shares.every((share, i) => i === 0 || share <= (shares[i - 1] ?? 0))
  }
  await expect.poll(isSorted, patient).toBe(true)
  expect(await page.locator('tr.rest').count()).toBe(0)

  await page.goto(`${stage.url}/board?org=${county.id}`)
  await page.getByRole('button', { name: '复制为表格' }).click()
  await page.getByText(/已复制 1,?0\d\d 行/).waitFor()

  await page.goto(`${stage.url}/map?org=${county.id}&as=table`)
  await page.getByRole('rowheader', { name: /^其余 [\d,]+ 个组织$/ }).waitFor()
  await page.getByText(/共 1,?0\d\d 个组织，只比较了已显示的/).waitFor()
})

const numberIn = (name: string) => Number(/\d+/.exec(name)?.[0])

function goDown(box: Element): number {
  box.scrollTop = box.scrollHeight
  return box.scrollTop
}

function seenRows(box: Element): number {
  const { top, bottom } = box.getBoundingClientRect()
  const places = [...box.querySelectorAll('tbody tr[aria-rowindex]')].map((row) =>
    row.getBoundingClientRect(),
  )
  return places.filter((place) => place.bottom > top && place.top < bottom).length
}

/** How far below what one sees the row of the others comes at the nearest, in half a second of frames. */
async function nearestRest(box: Element): Promise<number> {
  let nearest = Number.POSITIVE_INFINITY
  for (let frame = 0; frame < 30; frame++) {
    await new Promise(requestAnimationFrame)
    const top = box.querySelector('tr.rest')?.getBoundingClientRect().top ?? 0
    nearest = Math.min(nearest, top - box.getBoundingClientRect().bottom)
  }
  return nearest
}

/** An obligation of a child on the first page of which nothing was heard, with its cell. */
async function openOne(page: Page, county: Org) {
  const { items } = await ask<{ items: { id: number; issued: number }[] }>(page, 'GET', '/api/programmes')
  const programmeId = items.toSorted((a, b) => b.issued - a.issued)[0]?.id
  const { rows } = await ask<Board>(page, 'GET', `/api/orgs/${county.id}/board?programmeId=${programmeId}`)
  const owing = await stage.db
    .selectFrom('obligations')
    .selectAll()
    .where('region_id', '=', county.regionId)
    .where(
      'org_id',
      'in',
      rows.slice(3, 10).map(({ org }) => org.id),
    )
    .where('status', '=', 'open')
    .orderBy('org_id')
    .execute()
  const shown = owing.filter(({ org_id, directive_id }) =>
    rows.some(({ org, cells }) => org.id === org_id && cells[directive_id]),
  )
  // The current period of a directive is the latest.
  const one = shown.toSorted((a, b) => b.period - a.period)[0]
  if (!one) throw new Error('nobody owes')
  const key = {
    regionId: one.region_id,
    orgId: one.org_id,
    directiveId: one.directive_id,
    period: one.period,
  }
  return { programmeId, key, rowKey: `${one.org_id}.${one.directive_id}` }
}
