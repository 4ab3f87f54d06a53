import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { today } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()

const communique = `天河区机关支部建设座谈会召开
温如筠强调，各党支部要逐间检查办公场所的插座。`

/** Presses Tab until something holds the focus, as someone without a mouse has to; it must be seen to hold it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const one = target.first()
  await one.waitFor({ state: 'attached' })
  const isFocused = () => one.evaluate((node) => node === document.activeElement)
  for (let steps = 0; !(await isFocused()); steps++) {
    expect(steps, `Tab does not reach ${target}`).toBeLessThan(150)
    await page.keyboard.press('Tab')
  }
}

/** Goes to something by Tab and presses Enter on it. */
async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Types a day into a field of day, part by part, in the order in which this browser shows the parts. */
async function typeDay(page: Page, field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const parts of [
    [month, date, year],
    [year, month, date],
    [date, month, year],
  ]) {
    for (const _ of parts) await page.keyboard.press('ArrowLeft')
    for (const [i, part] of parts.entries()) {
      await page.keyboard.type(part)
      if (part === year && i < 2) await page.keyboard.press('ArrowRight')
    }
    if ((await field.inputValue()) === day) return
  }
  expect(await field.inputValue()).toBe(day)
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const waiting = (page: Page) => page.locator('li.waiting', { hasText: '插座' })

/** The clerk opens what is owed by the keyboard and goes to the report. */
async function openReport(clerk: Page, link: string | RegExp): Promise<void> {
  await clerk.goto(`${stage.url}/mine`)
  const owed = clerk.locator('li.owed', { hasText: '插座' }).first()
  const details = owed.locator('details')
  await details.waitFor()
  if (!(await details.evaluate((one: HTMLDetailsElement) => one.open)))
    await enter(clerk, owed.locator('summary'))
  await enter(clerk, owed.getByRole('link', { name: link }))
  await clerk.waitForURL(/report\.html/)
}

async function fill(clerk: Page, words: string): Promise<void> {
  await tabTo(clerk, clerk.getByRole('radio'))
  await clerk.keyboard.press('Space')
  await expect.poll(() => clerk.getByLabel('完成', { exact: true }).isChecked()).toBe(true)
  await tabTo(clerk, clerk.getByLabel(/做了什么/))
  await clerk.keyboard.press('Control+A')
  await clerk.keyboard.insertText(words)
  await enter(clerk, button(clerk, '上报'))
  await told(clerk, /已送达上级/)
}

test('a decision goes round without a mouse', async () => {
  const steward = await stage.enter('guangzhou-steward')
  await steward.goto(`${stage.url}/map`)

  // The first Tab offers to pass over the frame.
  await steward.locator('h1').waitFor()
  await enter(steward, steward.locator('a.skip'))
  await expect.poll(() => steward.evaluate(() => document.activeElement?.id)).toBe('page')

  await enter(steward, steward.locator('nav.side').getByRole('link', { name: '部署' }))
  await enter(steward, steward.getByText('从通稿新建部署'))
  await tabTo(steward, steward.getByLabel('粘贴通稿全文'))
  await steward.keyboard.insertText(communique)
  await enter(steward, button(steward, '读取'))
  await steward.waitForURL(/\/programmes\/\d+/)
  await enter(steward, button(steward, '确认部署'))
  await told(steward, '部署已确认')
  await enter(steward, steward.getByRole('link', { name: /^下达/ }))
  await tabTo(steward, steward.getByLabel(/全部组织/))
  await steward.keyboard.press('Space')
  const dueOn = steward.getByLabel('完成期限')
  await tabTo(steward, dueOn)
  await typeDay(steward, dueOn, addDays(today, 20))
  await tabTo(steward, steward.getByLabel('文字说明'))
  for (const _ of [1, 2]) await steward.keyboard.press('ArrowDown')
  await expect.poll(() => steward.getByLabel('文字说明').inputValue()).toBe('required')
  await expect.poll(() => button(steward, /下达给/).isEnabled()).toBe(true)
  await enter(steward, button(steward, /下达给/))
  await told(steward, /全部完成/)

  const clerk = await stage.enter('tianhe-clerk')
  await openReport(clerk, '上报')
  await fill(clerk, '查了十二间。')

  const superior = await stage.enter('tianhe-organ')
  await superior.goto(`${stage.url}/must-act`)
  await tabTo(superior, waiting(superior).locator('.waiting-head'))
  await superior.keyboard.press('s')
  await tabTo(superior, superior.getByLabel('其他理由'))
  await superior.keyboard.insertText('请写明哪几间')
  await enter(superior, button(superior, '按此理由退回'))
  await waiting(superior).first().waitFor({ state: 'detached' })

  await openReport(clerk, /重报/)
  await told(clerk, /请写明哪几间/)
  await fill(clerk, '301 至 312，换了三处。')

  await superior.goto(`${stage.url}/must-act`)
  await tabTo(superior, waiting(superior).locator('.waiting-head'))
  await superior.keyboard.press('a')
  await told(superior, /已接收/)

  // The city's board: into the grid, to the cell, why, and back to the cell one came from.
  await enter(steward, steward.locator('nav.side').getByRole('link', { name: '一盘棋' }))
  await tabTo(steward, steward.locator('[role="gridcell"][tabindex="0"]'))
  await steward.keyboard.press('ArrowRight')
  const cell = () => steward.evaluate(() => (document.activeElement as HTMLElement).dataset.cell ?? '')
  const from = await cell()
  expect(from).not.toBe('')
  await steward.keyboard.press('Enter')
  await expect.poll(() => steward.evaluate(() => document.activeElement?.tagName)).toBe('ASIDE')
  await steward.keyboard.press('Escape')
  await expect.poll(cell).toBe(from)
})
