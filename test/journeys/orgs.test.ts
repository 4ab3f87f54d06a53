import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, seatOf } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()
const many = 1200

interface Org {
  id: number
  name: string
  kind: string
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
const drawn = (page: Page) => page.locator('[role=treeitem]').count()

/** The first org of a kind below another. */
async function below(page: Page, orgId: number, kind: string): Promise<Org> {
  const { items } = await ask<{ items: Org[] }>(page, 'GET', `/api/orgs/${orgId}/children?limit=200`)
  const found = items.find((one) => one.kind === kind)
  if (!found) throw new Error(`no ${kind} below ${orgId}`)
  return found
}

/** Whether all of a thing is within the window. */
const isInView = (one: Locator) =>
  one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

test('a steward takes many orgs in from a table, and walks through all of them by keys', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const { orgId: city } = await seatOf(steward)
  const group = await below(steward, (await below(steward, city, 'cityCommittee')).id, 'partyGroup')
  const organ = await below(steward, group.id, 'organCommittee')
  await steward.goto(`${stage.url}/orgs?show=${organ.id}`)

  // The tree stands open as far as the org that is shown.
  const row = steward.locator(`[data-row="${organ.id}"]`)
  await expect.poll(() => row.getAttribute('aria-selected')).toBe('true')
  const panel = steward.locator('aside.panel')
  await panel.getByText('从表格导入').click()

  // A table with a fault is written nowhere: the count is in view and in focus, a step before the faults by row.
  const fileOf = (rows: string) => ({ name: 'orgs.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  const faulty = Array.from({ length: 30 }, (_, i) => `直属第${i + 1}党支部,没有的类别`)
  const field = panel.getByRole('button', { name: '表格文件（csv、xlsx） 选择文件' })
  const choosing = steward.waitForEvent('filechooser')
  await field.press('Enter')
  await (await choosing).setFiles(fileOf(['名称,类别', ...faulty].join('\n')))
  await panel.getByText('orgs.csv', { exact: true }).waitFor()
  const outcome = panel.getByRole('region', { name: '试读结果' })
  await outcome.getByText('有 30 处错误').waitFor()
  await expect.poll(() => isInView(outcome)).toBe(true)
  expect(await outcome.evaluate((one) => one === document.activeElement)).toBe(true)
  await steward.keyboard.press('Tab')
  await steward.keyboard.press('Enter')
  expect(await steward.evaluate(() => document.activeElement?.textContent)).toContain('第 2 行')

  const table = ['名称,类别', ...Array.from({ length: many }, (_, i) => `直属第${i + 1}党支部,党支部`)].join(
    '\n',
  )
  await field.setInputFiles(fileOf(table))
  await panel.getByRole('button', { name: /导入 1,200 个组织/ }).click()
  await panel.getByText(/已设立 1,200 个组织/).waitFor()
  await panel.getByRole('button', { name: '关闭' }).click()

  await row.focus()
  await steward.keyboard.press('ArrowRight')
  await expect.poll(() => row.getAttribute('aria-expanded')).toBe('true')
  const all = () => steward.locator('[role=treeitem][aria-level="5"]').first().getAttribute('aria-setsize')
  await expect.poll(async () => Number(await all())).toBeGreaterThanOrEqual(many)
  expect(await drawn(steward)).toBeLessThan(200)
  await steward.keyboard.press('End')
  await expect.poll(() => focused(steward)).toContain('县')
  for (const key of ['Home', 'PageDown', 'PageDown', 'PageDown']) await steward.keyboard.press(key)
  await steward.keyboard.press('ArrowLeft')
  await expect.poll(() => focused(steward)).toContain(organ.name)
  await steward.keyboard.press('ArrowRight')
  for (let i = 0; i < 40; i++) await steward.keyboard.press('PageDown')
  await expect.poll(() => focused(steward)).toMatch(/直属第\d{3}党支部/)
  const name = (await focused(steward)).match(/直属第\d+党支部/)?.[0] ?? ''
  await steward.keyboard.press('Enter')
  await panel.getByRole('heading', { name }).waitFor()
  await steward.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await focused(steward)).toContain(name)
})

test('a steward appoints who is known already, and hears that someone new cannot sign in yet', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const { orgId: city } = await seatOf(steward)
  const group = await below(steward, (await below(steward, city, 'cityCommittee')).id, 'partyGroup')
  interface Office {
    code: string
    holders: { personId: number; name: string }[]
  }
  const path = `/api/orgs/${group.id}/offices`
  const { items } = await ask<{ items: Office[] }>(steward, 'GET', path)
  const [head, , clerk] = items
  const known = clerk?.holders[0]

  await steward.goto(`${stage.url}/orgs?show=${group.id}`)
  const line = steward.locator('li.office').first()
  await line.getByText('还不能登录').waitFor()
  await line.getByRole('button', { name: '任命' }).click()
  await line.getByLabel('姓名').fill(known?.name ?? '')
  await line.getByRole('button', { name: `按新人任命${known?.name}` }).waitFor()
  await line.locator('.known-person', { hasText: group.name }).first().click()
  await steward.getByText(`已任命${known?.name}`).first().waitFor()

  const after = await ask<{ items: Office[] }>(steward, 'GET', path)
  const holders = after.items.find(({ code }) => code === head?.code)?.holders
  expect(holders?.map(({ personId }) => personId)).toEqual([known?.personId])
})

test('an org with a very long name and nobody below it fits on a phone', async () => {
  const steward = await stage.enter('guangzhou-steward', { width: 390, height: 844 })
  const { orgId: city } = await seatOf(steward)
  const group = await below(steward, (await below(steward, city, 'cityCommittee')).id, 'partyGroup')
  const organ = await below(steward, group.id, 'organCommittee')
  const name = `${'很长的名称'.repeat(30)}党支部`
  const { id } = await ask<Org>(steward, 'POST', `/api/orgs/${organ.id}/children`, {
    kind: 'branch',
    name,
    code: null,
  })
  for (const path of ['/map', '/map?as=table', '/board', '/orgs', '/journal']) {
    await steward.goto(`${stage.url}${path}${path.includes('?') ? '&' : '?'}org=${id}`)
    await steward.locator('header a[aria-current]').waitFor()
    await expect.poll(() => steward.title()).toContain(name)
    expect(await steward.evaluate(() => document.documentElement.scrollWidth), path).toBe(390)
  }
})
