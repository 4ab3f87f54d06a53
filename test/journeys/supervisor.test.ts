import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { pack } from './house.ts'
import { ask, issued, seatOf, today } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()

interface Owed {
  id: string
  orgId: number
  directiveId: number
}

/** What a clerk owes of one directive. */
async function owedOf(clerk: Page, directiveId: number): Promise<Owed> {
  const { orgId } = await seatOf(clerk)
  const { items } = await ask<{ items: Owed[] }>(
    clerk,
    'GET',
    `/api/orgs/${orgId}/obligations?status=all&limit=100`,
  )
  return items.find((one) => one.directiveId === directiveId) as Owed
}

const answer = (paragraph: string) => ({
  id: crypto.randomUUID(),
  result: 'met',
  paragraph,
  figures: {},
  evidence: [],
})

/** Presses Tab until something holds the focus. */
async function tabTo(page: Page, what: string) {
  const target = page.locator(what).first()
  const isFocused = () => target.evaluate((one) => one === document.activeElement)
  for (let steps = 0; !(await isFocused()); steps++) {
    expect(steps).toBeLessThan(120)
    await page.keyboard.press('Tab')
  }
}

test('a report arrives without reloading; keys alone send it back with a reason of the pack, and accept it', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const clerk = await stage.enter('tianhe-clerk')
  const { orgId } = await seatOf(clerk)
  const { programmeId, directiveId } = await issued(steward, '各党支部要逐间检查办公场所的插座。', {
    scope: { within: orgId },
    cadence: { every: 'once', dueOn: addDays(today, 20) },
    demand: { paragraph: 'required', figures: [], evidence: 'none' },
  })
  const owed = await owedOf(clerk, directiveId)

  const superior = await stage.enter('tianhe-organ')
  await superior.goto(`${stage.url}/must-act`)
  await superior.locator('h1').waitFor()
  const board = await superior.context().newPage()
  await board.goto(`${stage.url}/board?programme=${programmeId}`)
  const cell = board.locator(`[data-cell$=".${directiveId}"]`).last()
  await cell.waitFor()
  expect(await cell.getAttribute('aria-label')).toContain('已报 0')

  await ask(clerk, 'POST', `/api/obligations/${owed.id}/reports`, answer('查了十二间。'))
  const waiting = superior.locator('li.waiting', { hasText: '插座' })
  await waiting.waitFor()
  await expect.poll(() => cell.getAttribute('aria-label')).toContain('已报 1')
  await board.getByRole('button', { name: /格变了/ }).waitFor()

  await superior.bringToFront()
  await tabTo(superior, 'li.waiting:has-text("插座") .waiting-head')
  await superior.keyboard.press('s')
  const reason = pack.pack.sendBackReasons[0]?.names['zh-Hans'] ?? ''
  await expect.poll(() => superior.evaluate(() => document.activeElement?.textContent)).toContain(reason)
  await superior.keyboard.press('Enter')
  await waiting.waitFor({ state: 'detached' })

  await clerk.goto(`${stage.url}/mine`)
  await clerk.locator('li.owed', { hasText: '插座' }).locator('summary').click()
  await clerk.getByText(reason).first().waitFor()
  await ask(clerk, 'POST', `/api/obligations/${owed.id}/reports`, answer('查了十二间，换了三处。'))
  await waiting.waitFor()
  await tabTo(superior, 'li.waiting:has-text("插座") .waiting-head')
  await superior.keyboard.press('a')
  await waiting.waitFor({ state: 'detached' })
  await superior
    .getByText(/已接收/)
    .first()
    .waitFor()
})

test('a decision leads on to the report that follows, without a hand on the mouse', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const clerk = await stage.enter('tianhe-clerk')
  const { orgId } = await seatOf(clerk)
  for (const what of ['消防通道', '应急灯']) {
    const { directiveId } = await issued(steward, `各党支部要逐处检查${what}。`, {
      scope: { within: orgId },
      cadence: { every: 'once', dueOn: addDays(today, 20) },
      demand: { paragraph: 'required', figures: [], evidence: 'none' },
    })
    const { id } = await owedOf(clerk, directiveId)
    await ask(clerk, 'POST', `/api/obligations/${id}/reports`, answer(`查了${what}。`))
  }
  const superior = await stage.enter('tianhe-organ')
  await superior.goto(`${stage.url}/must-act`)
  const lines = superior.locator('li.waiting')
  await expect.poll(() => lines.count()).toBeGreaterThan(1)
  const before = await lines.count()
  const following = await lines.nth(1).locator('.waiting-head').innerText()

  await superior.keyboard.press('ArrowDown')
  await superior.keyboard.press('a')

  await expect.poll(() => lines.count()).toBe(before - 1)
  const here = () => superior.evaluate(() => (document.activeElement as HTMLElement).innerText)
  await expect.poll(here).toBe(following)
})
