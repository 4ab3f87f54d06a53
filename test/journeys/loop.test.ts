import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, dayIn } from '../../src/domain/day.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** A county's own communiqué: two speakers, numbered points, one with a deadline and someone responsible. */
const communique = `天河区机关支部建设座谈会召开
3月16日，天河区机关支部建设座谈会在区机关会议中心召开。区委常委温如筠出席会议并讲话，区直机关工委书记穆清川主持会议。
温如筠强调，一要办好支部学习。各党支部要每月集中学习一次。二要守住安全底线。各机关党委要在12月20日前排查一遍办公场所用电。
穆清川要求，各党支部要把会议精神带回去，抓紧落实。`

/** Opens the line of an obligation in "mine" that shows these words. */
async function openOwed(page: Page, words: string) {
  const line = page.locator('li.owed', { hasText: words }).first()
  await line.waitFor()
  if (!(await line.locator('details').evaluate((details: HTMLDetailsElement) => details.open))) {
    await line.locator('summary').click()
  }
  return line
}

const text = (page: Page, words: string | RegExp) => page.getByText(words).first()

test('a decision goes round: read, confirmed, issued, reported on a phone, sent back, mended, accepted, traced', async () => {
  const steward = await stage.enter('guangzhou-steward')

  await steward.goto(`${stage.url}/programmes`)
  await steward.getByText('从通稿新建部署').click()
  await steward.getByLabel('粘贴通稿全文').fill(communique)
  await steward.getByRole('button', { name: '读取' }).click()
  await steward.waitForURL(/\/programmes\/\d+/)
  const programmeUrl = steward.url()
  const lines = steward.locator('li.directive')
  await lines.first().waitFor()
  expect(await lines.count()).toBeGreaterThanOrEqual(4)

  await steward.getByRole('button', { name: '确认部署' }).click()
  await text(steward, '部署已确认').waitFor()

  // Issue the one on wiring to every organisation in the city below one county organ.
  const wiring = lines.filter({ hasText: '用电' })
  await wiring.getByRole('link', { name: /下达/ }).click()
  await steward.getByText(/照通稿里的“各机关党委”/).waitFor()
  await steward.getByLabel(/全部组织/).check()
  await steward.getByLabel('完成期限').fill(addDays(dayIn('Asia/Shanghai', new Date()), 20))
  await steward.getByLabel('文字说明').selectOption('required')
  const submit = steward.getByRole('button', { name: /下达给/ })
  await expect.poll(() => submit.isEnabled()).toBe(true)
  await submit.click()
  await text(steward, /全部完成/).waitFor()

  // The clerk of a branch sees it and answers on a phone.
  const clerk = await stage.enter('tianhe-clerk', { width: 390, height: 844 })
  await clerk.goto(`${stage.url}/mine`)
  const owed = await openOwed(clerk, '用电')
  await owed.getByRole('button', { name: '签收' }).click()
  await owed.getByText('办理中').waitFor()
  await owed.getByRole('link', { name: '上报' }).click()
  await clerk.getByLabel('部分完成').check()
  await clerk.getByLabel(/做了什么/).fill('查了两层楼，发现三处插座老化。')
  await clerk.getByRole('button', { name: '上报' }).click()
  await text(clerk, /已送达上级/).waitFor()

  // The superior sees it arrive without reloading, and sends it back with a reason.
  const superior = await stage.enter('tianhe-organ')
  await superior.goto(`${stage.url}/must-act`)
  const waiting = superior.locator('li.waiting', { hasText: '用电' })
  await waiting.first().waitFor()
  await waiting.first().getByRole('button', { name: /退回/ }).click()
  await superior.getByLabel('其他理由').fill('请写明哪天换好')
  await superior.getByRole('button', { name: '按此理由退回' }).click()
  await text(superior, '已退回').waitFor()

  // The clerk mends it; the superior accepts.
  await clerk.goto(`${stage.url}/mine`)
  const back = await openOwed(clerk, '请写明哪天换好')
  await back.getByRole('link', { name: /重报/ }).click()
  await clerk.getByLabel('完成', { exact: true }).check()
  await clerk.getByLabel(/做了什么/).fill('三处插座已于昨日换好。')
  await clerk.getByRole('button', { name: '上报' }).click()
  await text(clerk, /已送达上级/).waitFor()

  await superior.goto(`${stage.url}/must-act`)
  await waiting.first().waitFor()
  await waiting.first().getByRole('button', { name: /接收/ }).click()
  await text(superior, /已接收/).waitFor()

  // Everything is on record, at the obligation itself.
  await clerk.goto(`${stage.url}/mine`)
  await clerk.getByRole('button', { name: '看全部' }).click()
  const done = await openOwed(clerk, '用电')
  await done.getByRole('link', { name: /详情/ }).click()
  await text(clerk, '办结').waitFor()
  for (const verb of ['签收', '退回', '接收']) {
    await clerk.locator('.journal strong', { hasText: verb }).first().waitFor()
  }

  // And the leader of the city finds the sentence again behind the number.
  await steward.goto(programmeUrl)
  await text(steward, '排查一遍办公场所用电').waitFor()
})
