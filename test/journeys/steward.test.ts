import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { today } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()

const communique = `天河区机关支部建设座谈会召开
3月16日，天河区机关支部建设座谈会在区机关会议中心召开。区委常委温如筠出席会议并讲话。会场座无虚席。
温如筠强调，一要办好支部学习。各党支部要每月集中学习一次。二要守住安全底线。各机关党委要在12月20日前排查一遍办公场所用电，整改发现的隐患。三要管好档案。各党支部要把会议记录归档。`

const tree = (page: Page) => page.getByRole('region', { name: '任务树' })
const text = (page: Page) => page.getByRole('region', { name: '通稿原文' })
const line = (page: Page, words: string) => page.locator('li.directive', { hasText: words }).first()
const titles = (page: Page) => page.locator('li.directive .directive-head > button').allInnerTexts()

/** The words of the communiqué that are lit. */
const lit = (page: Page) => text(page).locator('.piece.lit').allInnerTexts()

async function opened(page: Page, words: string) {
  const one = line(page, words)
  const head = one.locator('.directive-head > button')
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click()
  return one
}

test('a steward reads a text, puts the draft right, confirms it, and issues in three steps', async () => {
  const steward = await stage.enter('guangzhou-steward')
  await steward.goto(`${stage.url}/programmes`)
  await steward.getByText('从通稿新建部署').click()
  await steward.getByLabel('粘贴通稿全文').fill(communique)
  await steward.getByRole('button', { name: '读取' }).click()
  await steward.waitForURL(/\/programmes\/\d+/)
  await line(steward, '用电').waitFor()
  const read = await titles(steward)

  // Text and tree light each other up; a sentence without a directive stays plain and is seen.
  await line(steward, '用电').hover()
  await expect.poll(async () => (await lit(steward)).join('')).toContain('排查一遍办公场所用电')
  await text(steward).locator('.piece', { hasText: '集中学习' }).hover()
  await expect.poll(() => line(steward, '集中学习').getAttribute('class')).toContain('lit')
  expect(await text(steward).locator('span', { hasText: '会场座无虚席' }).count()).toBe(1)

  // One of two things is split where the caret stands, and the slip is undone: text and title are what they were.
  const wiring = await opened(steward, '用电')
  const words = wiring.locator('textarea[name="text"]')
  const whole = await words.inputValue()
  const split = async () => {
    await words.focus()
    await steward.keyboard.press('Control+Home')
    for (let step = 0; step < whole.indexOf('整改'); step++) await steward.keyboard.press('ArrowRight')
    await wiring.getByRole('button', { name: '在光标处拆成两项' }).press('Enter')
    await expect.poll(() => titles(steward)).toHaveLength(read.length + 1)
  }
  expect(whole.indexOf('整改')).toBeGreaterThan(0)
  await split()
  await steward.getByText(/拆成两项。/).waitFor()
  await steward.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => titles(steward)).toEqual(read)
  await expect.poll(() => words.inputValue()).toBe(whole)

  // Split again and merged; by keyboard both come back, and go into one for good.
  await split()
  const parts = await titles(steward)
  const merge = wiring.getByRole('button', { name: '与下一项合并' })
  await merge.press('Enter')
  await expect.poll(() => titles(steward)).toHaveLength(read.length)
  await steward.getByText(/合并。/).waitFor()
  await steward.keyboard.press('Control+z')
  await expect.poll(() => titles(steward)).toEqual(parts)
  await merge.press('Enter')
  await expect.poll(() => titles(steward)).toHaveLength(read.length)

  // Something of one's own is added, and marked as not from the text.
  await steward.getByLabel('添加通稿里没有的任务').fill('各党支部要张贴用电安全提示。')
  await tree(steward).getByRole('button', { name: '添加', exact: true }).click()
  await line(steward, '张贴').getByText('自行添加').waitFor()

  // A slip is taken back: what was removed stands again where it stood.
  const before = await titles(steward)
  await (await opened(steward, '集中学习')).getByRole('button', { name: '删除' }).click()
  await steward.getByText(/已删除/).waitFor()
  await expect.poll(() => titles(steward)).toHaveLength(before.length - 1)
  await steward.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => titles(steward)).toEqual(before)

  // By keyboard a directive goes below the one above it and out again, and keeps the focus.
  const added = line(steward, '张贴')
  const depth = () => added.evaluate((one) => getComputedStyle(one).paddingInlineStart)
  const outside = await depth()
  await added.locator('.directive-head > button').focus()
  await steward.keyboard.press('Alt+ArrowRight')
  await expect.poll(depth).not.toBe(outside)
  expect(await steward.evaluate(() => document.activeElement?.textContent)).toContain('张贴')
  await steward.keyboard.press('Alt+ArrowLeft')
  await expect.poll(depth).toBe(outside)

  // A drag that slipped is undone.
  await added.locator('.directive-head').dragTo(line(steward, '用电').locator('.directive-head'))
  await expect.poll(depth).not.toBe(outside)
  await steward.getByText(/^已移动/).waitFor()
  await steward.getByRole('button', { name: '撤销' }).click()
  await expect.poll(depth).toBe(outside)

  await steward.getByRole('button', { name: '确认部署' }).click()
  await steward.getByText('部署已确认').first().waitFor()

  // Three steps: whom (the count follows as one chooses), what and when, what it costs.
  await line(steward, '用电').getByRole('link', { name: /下达/ }).click()
  for (const step of [/一、谁来办/, /二、/, /三、给基层增加多少负担/]) {
    await steward.getByRole('heading', { name: step }).waitFor()
  }
  const submit = steward.getByRole('button', { name: /下达给/ })
  const bound = async () => Number((await submit.innerText()).replace(/\D/g, ''))
  await steward.getByText(/照通稿里的“各机关党委”/).waitFor()
  await expect.poll(bound).toBeGreaterThan(0)
  await steward.getByLabel('机关党委', { exact: true }).uncheck()
  await steward.getByText(/还没有选由谁来办/).waitFor()
  expect(await bound()).toBe(0)
  await steward.getByLabel(/全部组织/).check()
  await expect.poll(bound).toBeGreaterThan(50)
  const all = await bound()
  await steward.getByLabel('机关党委', { exact: true }).check()
  await expect.poll(bound).toBeLessThan(all)
  expect(await submit.isEnabled()).toBe(false)
  await steward.getByText(/没有写明的日期/).waitFor()
  await steward.getByLabel('完成期限').fill(addDays(today, 20))
  await steward.getByLabel('怎样算完成').fill('每层都查过，隐患有清单。')
  await steward.getByLabel('按名称或代码添加组织').fill('天河')
  await steward.locator('.org-picker').getByRole('button', { name: '天河区', exact: true }).click()
  await steward.getByRole('button', { name: '去掉天河区', exact: true }).waitFor()
  await steward.getByText(/基层会看到/).waitFor()
  await steward.getByText('怎样算完成：每层都查过，隐患有清单。').waitFor()
  await expect.poll(() => submit.isEnabled()).toBe(true)
  const asked = await bound()
  await submit.click()

  // The page is closed at once; the server goes on, and who comes back sees how far it is.
  await steward
    .getByText(/已开始下达|全部完成|已完成/)
    .first()
    .waitFor()
  const address = steward.url()
  const context = steward.context()
  await steward.close()
  const again = await context.newPage()
  await again.goto(address)
  await again.getByText(new RegExp(`全部完成.*共 ${asked} 件`)).waitFor()
  await again.getByRole('progressbar', { name: '下达进度' }).waitFor()

  // Under which terms it was issued can be read here, and at the directive in the programme.
  const termsIn = (place: Locator, name: string) => place.locator('.facts > div', { hasText: name }).last()
  const saysTerms = async (place: Locator) => {
    await termsIn(place, '由谁落实').getByText('广州市 · 机关党委').waitFor()
    await termsIn(place, '怎样算完成').getByText('每层都查过，隐患有清单。').waitFor()
    await termsIn(place, '周期')
      .getByText(/一次 · .*到期/)
      .waitFor()
    await termsIn(place, '牵头').getByText('天河区').waitFor()
  }
  await saysTerms(again.locator('main'))
  await again.locator('main header').getByRole('link').first().click()
  await line(again, '用电').locator('.directive-head > button').click()
  await saysTerms(line(again, '用电'))
})
