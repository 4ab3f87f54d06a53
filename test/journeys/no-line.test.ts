import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { setStage } from './stage.ts'

const stage = setStage()

const mark = (page: Page) => page.locator('.live-mark')
const place = (page: Page, name: string) => page.locator('nav').getByRole('link', { name }).first()
const waits = (page: Page) => page.getByRole('alert').getByText('现在没有网络。')
const at = (page: Page) => new URL(page.url()).pathname

/** Measures in the page itself how long the mark goes on saying that numbers follow after the line is gone. */
async function watchMark(page: Page): Promise<() => Promise<number>> {
  const watching = await page.evaluateHandle(() => {
    const shown = document.querySelector('.live-mark') as HTMLElement
    let lostAt = 0
    addEventListener('offline', () => {
      lostAt = performance.now()
    })
    const told = new Promise<number>((settle) => {
      new MutationObserver(() => {
        if (!shown.classList.contains('on')) settle(performance.now() - lostAt)
      }).observe(shown, { attributes: true })
    })
    return { told }
  })
  return () => watching.evaluate(({ told }) => told)
}

test('without a line the page says so at once, and goes on by itself when the line is back', async () => {
  const leader = await stage.enter('province-leader')
  await leader.goto(`${stage.url}/board`)
  await leader.locator('[data-cell]').first().waitFor()
  await mark(leader).getByText('实时').waitFor()

  const told = await watchMark(leader)
  await leader.context().setOffline(true)
  expect(await told()).toBeLessThan(500)
  await leader.getByText(/没有连上服务器/).waitFor()

  // A page whose code has not come yet waits, and opens without being asked again.
  await place(leader, '留痕').click()
  await waits(leader).waitFor()
  await leader.context().setOffline(false)
  await leader.getByRole('heading', { name: '留痕' }).waitFor()
  await waits(leader).waitFor({ state: 'detached' })
  expect(at(leader)).toBe('/journal')
  await mark(leader).getByText('实时').waitFor()

  // So does one whose numbers could not come.
  await leader.context().setOffline(true)
  await place(leader, '一张图').click()
  await waits(leader).waitFor()
  await leader.context().setOffline(false)
  await leader.locator('main svg:not(.fills)').first().waitFor()
})

test('a server that does not answer is the same to who waits, and what was typed stays', async () => {
  const steward = await stage.enter('guangzhou-steward')
  await steward.goto(`${stage.url}/programmes`)
  await steward.getByText('从通稿新建部署').click()
  const text = steward.getByLabel('粘贴通稿全文')
  await text.fill('3月16日，天河区召开座谈会。各党支部要每月集中学习一次。')
  await steward.route('**/*', (route) => route.abort())
  await steward.getByRole('button', { name: '读取' }).click()
  await steward.getByText(/没有连上服务器/).waitFor()
  await mark(steward).getByText('已断开').waitFor()
  expect(await text.inputValue()).toContain('每月集中学习')

  await steward.unroute('**/*')
  await mark(steward).getByText('实时').waitFor()
  expect(await text.inputValue()).toContain('每月集中学习')
  await steward.getByRole('button', { name: '读取' }).click()
  await steward.waitForURL(/\/programmes\/\d+/)

  await steward.route('**/*', (route) => route.abort())
  await place(steward, '领域包').click()
  await waits(steward).waitFor()
  await steward.unroute('**/*')
  await waits(steward).waitFor({ state: 'detached' })
  await steward.getByRole('heading', { level: 1 }).first().waitFor()
  expect(at(steward)).toBe('/pack')
  expect(await steward.getByRole('alert').count()).toBe(0)
})
