import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { ask, issued, lastMonth, seatOf, today } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()
const phone = { width: 390, height: 844 }

const monthly = { every: 'monthly', dueDay: 31, from: lastMonth, until: addDays(today, 40) } as const
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The line of an obligation in "mine", opened. */
async function owed(page: Page, words: string) {
  const line = page.locator('li.owed', { hasText: words }).first()
  await line.waitFor()
  if (!(await line.locator('details').evaluate((details: HTMLDetailsElement) => details.open))) {
    await line.locator('summary').click()
  }
  return line
}

const sent = (page: Page) => page.getByText(/已送达上级/).waitFor()

test('a clerk reports by phone with evidence, reads why it came back, mends it, and reuses the file', async () => {
  const clerk = await stage.enter('tianhe-clerk', phone)
  const { orgId } = await seatOf(clerk)
  const steward = await stage.enter('guangzhou-steward')
  const scope = { within: orgId }
  const cadence = { every: 'once', dueOn: addDays(today, 20) } as const
  const figures = [{ name: '整改的插座', unit: '处' }]
  await issued(steward, '各党支部要逐间检查办公场所的插座。', {
    scope,
    cadence,
    demand: { paragraph: 'required', figures, evidence: 'required' },
  })
  await issued(steward, '各党支部要张贴用电安全提示。', {
    scope,
    cadence,
    demand: { paragraph: 'none', figures: [], evidence: 'required' },
  })

  // What is missing is said at the field, and what was typed stays.
  await clerk.goto(`${stage.url}/mine`)
  await (await owed(clerk, '插座')).getByRole('link', { name: '上报' }).click()
  await clerk.getByLabel('完成', { exact: true }).check()
  await clerk.getByLabel(/做了什么/).fill('逐间检查了插座。')
  await clerk.getByRole('button', { name: '上报' }).click()
  await clerk.getByText('请填写“整改的插座”。').waitFor()
  await clerk.getByText(/请附上佐证/).waitFor()
  expect(await clerk.getByLabel(/做了什么/).inputValue()).toBe('逐间检查了插座。')
  const focused = () => clerk.evaluate(() => document.activeElement?.getAttribute('inputmode'))
  await expect.poll(focused).toBe('decimal')

  await clerk.getByLabel('整改的插座').fill('-3')
  await clerk.getByRole('button', { name: '上报' }).click()
  await clerk.getByText('“整改的插座”不能小于零。').waitFor()
  await clerk.getByLabel('整改的插座').fill('３')
  const choosing = clerk.waitForEvent('filechooser')
  await clerk.getByText('选择文件').click()
  await (await choosing).setFiles({ name: '插座照片.png', mimeType: 'image/png', buffer: picture })
  const attached = clerk.locator('li', { hasText: '插座照片.png' }).getByRole('button', { name: '去掉' })
  await attached.waitFor()

  // A line that breaks off half-way is said at the file, which goes on by itself where it stopped.
  const offsets: number[] = []
  let isBroken = true
  await clerk.route('**/uploads/*', (route) => {
    if (route.request().method() === 'PATCH') offsets.push(Number(route.request().headers()['upload-offset']))
    return isBroken && offsets.length > 1 ? route.abort() : route.continue()
  })
  const long = { name: '会议记录.txt', mimeType: 'text/plain', buffer: Buffer.alloc(200_000, '会议记录。') }
  await clerk.locator('input[type=file]').first().setInputFiles(long)
  const record = clerk.locator('li', { hasText: long.name })
  await record.getByText('网络中断').waitFor()
  isBroken = false
  await record.getByRole('button', { name: '去掉' }).click()
  await record.waitFor({ state: 'detached' })
  expect(offsets[1]).toBeGreaterThan(0)
  expect(offsets.lastIndexOf(0)).toBe(0)
  await clerk.unroute('**/uploads/*')

  // What is dropped or pasted anywhere on the page is taken too.
  for (const [kind, name] of [
    ['drop', '拖入.txt'],
    ['paste', '粘贴.txt'],
  ] as const) {
    await give(clerk, kind, name)
    const given = clerk.locator('li', { hasText: name })
    await given.getByRole('button', { name: '去掉' }).click()
    await given.waitFor({ state: 'detached' })
  }

  // A reload in the middle loses nothing.
  await clerk.reload()
  await attached.waitFor()
  expect(await clerk.getByLabel(/做了什么/).inputValue()).toBe('逐间检查了插座。')
  expect(await clerk.getByLabel('整改的插座').inputValue()).toBe('３')
  expect(await clerk.getByLabel('完成', { exact: true }).isChecked()).toBe(true)
  expect(await widthOf(clerk)).toBeLessThanOrEqual(390)
  await clerk.getByRole('button', { name: '上报' }).click()
  await sent(clerk)

  // The superior sends it back; the reason stands on top, above the title.
  const superior = await stage.enter('tianhe-organ')
  await superior.goto(`${stage.url}/must-act`)
  const waiting = superior.locator('li.waiting', { hasText: '插座' }).first()
  await waiting.getByRole('button', { name: /退回/ }).click()
  await superior.getByLabel('其他理由').fill('三处在哪几间，请写明')
  await superior.getByRole('button', { name: '按此理由退回' }).click()
  await superior.getByText('已退回').first().waitFor()

  await clerk.goto(`${stage.url}/mine`)
  await (await owed(clerk, '插座')).getByRole('link', { name: /重报/ }).click()
  const reason = clerk.getByText('三处在哪几间，请写明').first()
  await reason.waitFor()
  const [reasonBox, titleBox] = [await reason.boundingBox(), await clerk.locator('h1').boundingBox()]
  expect(reasonBox?.y).toBeLessThan(titleBox?.y ?? 0)
  expect(await clerk.getByLabel(/做了什么/).inputValue()).toBe('逐间检查了插座。')
  await clerk.getByRole('button', { name: '上报' }).click()
  await clerk.getByText(/与退回的上报完全相同/).waitFor()
  await expect.poll(() => clerk.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await clerk.getByLabel(/做了什么/).fill('302、305、401 三间各换一处。')
  await clerk.getByRole('button', { name: '上报' }).click()
  await sent(clerk)

  // The same file answers another demand without being sent again.
  await clerk.goto(`${stage.url}/mine`)
  await (await owed(clerk, '提示')).getByRole('link', { name: '上报' }).click()
  await clerk.getByLabel('完成', { exact: true }).check()
  await clerk.getByText('从以前的佐证里选').click()
  await clerk.locator('li', { hasText: '插座照片.png' }).getByRole('button', { name: '用这个' }).click()
  await clerk.getByRole('button', { name: '上报' }).click()
  await sent(clerk)
})

test('an unchanged month takes twenty seconds at most, on a bad line too', async () => {
  const clerk = await stage.enter('tianhe-clerk', phone)
  const { orgId } = await seatOf(clerk)
  const steward = await stage.enter('guangzhou-steward')
  const figures = [{ name: '参加党员', unit: '人' }]
  const demand = { paragraph: 'wanted', figures, evidence: 'none' } as const
  const first = await issued(steward, '各党支部要每月开展一次谈心谈话。', {
    scope: { within: orgId },
    cadence: monthly,
    demand,
  })
  const second = await issued(steward, '各党支部要每月走访一户群众。', {
    scope: { within: orgId },
    cadence: monthly,
    demand,
  })
  for (const { directiveId } of [first, second]) {
    const { items } = await ask<{ items: { id: string; dueOn: string; directiveId: number }[] }>(
      clerk,
      'GET',
      `/api/orgs/${orgId}/obligations?status=owed&limit=200`,
    )
    const before = items.filter((one) => one.directiveId === directiveId)
    expect(before.length).toBe(2)
    const [oldest] = before.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    await ask(clerk, 'POST', `/api/obligations/${oldest?.id}/reports`, {
      id: crypto.randomUUID(),
      result: 'met',
      paragraph: '按月开展，情况正常。',
      figures: { 参加党员: 12 },
      evidence: [],
    })
  }

  const usual = await unchangedMonth(clerk, '谈心谈话')
  const line = await clerk.context().newCDPSession(clerk)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 2000,
    downloadThroughput: 50_000 / 8,
    uploadThroughput: 50_000 / 8,
  })
  const bad = await unchangedMonth(clerk, '走访')
  console.log(`an unchanged month: ${usual.toFixed(1)} s; at 50 kbit/s and 2 s latency: ${bad.toFixed(1)} s`)
  expect(usual).toBeLessThan(20)
  expect(bad).toBeLessThan(20)
})

/** Drops or pastes a file where the focus is. */
function give(page: Page, kind: 'drop' | 'paste', name: string): Promise<void> {
  return page.evaluate(
    ([how, called]) => {
      const files = new DataTransfer()
      files.items.add(new File([`记录 ${called}`], called, { type: 'text/plain' }))
      const options = { bubbles: true, cancelable: true }
      const event =
        how === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: files })
          : new ClipboardEvent('paste', { ...options, clipboardData: files })
      document.activeElement?.dispatchEvent(event)
    },
    [kind, name] as const,
  )
}

/** Seconds from the list of what is owed to the answer that the report has arrived, in three touches. */
async function unchangedMonth(clerk: Page, words: string): Promise<number> {
  const start = performance.now()
  await clerk.goto(`${stage.url}/mine`)
  await (await owed(clerk, words)).getByRole('link', { name: '上报' }).click()
  await clerk.getByText('上期怎么报的').waitFor()
  await clerk.getByRole('button', { name: /与上期相同/ }).click()
  expect(await clerk.getByLabel('参加党员').inputValue()).toBe('12')
  await clerk.getByRole('button', { name: '上报' }).click()
  await sent(clerk)
  return (performance.now() - start) / 1000
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
