import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { ask, issued, seatOf, today } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()

interface Sought {
  orgs: { id: number; kind: string }[]
}

/** How wide the words are that a field has chosen, and how much room it gives them. */
const roomOf = (field: Locator) =>
  field.evaluate((node) => {
    const select = node as HTMLSelectElement
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    pen.font = getComputedStyle(select).font
    const words = pen.measureText(select.selectedOptions[0]?.text ?? '').width
    // What the browser keeps for the arrow and the rims.
    return { words, room: select.clientWidth - 36 }
  })

/** How wide a mark is drawn in the first words of something that have it, in the size of their letters. */
const widthOf = (words: Locator, mark: string) =>
  words.evaluate((node, sought) => {
    const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode() as Text
    const range = document.createRange()
    range.setStart(text, text.data.indexOf(sought))
    range.setEnd(text, text.data.indexOf(sought) + 1)
    return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(node).fontSize)
  }, mark)

async function openBoard(page: Page, orgId: number): Promise<Locator> {
  await page.goto(`${stage.url}/board?org=${orgId}`)
  const here = page.locator('header a[aria-current]')
  await here.waitFor()
  await page.locator('.board-tools').waitFor()
  return here
}

test('on an English phone the period is read whole, and the place deep in the tree by more than a letter', async () => {
  const page = await stage.enter('guangzhou-steward', { language: 'en-GB', width: 390, height: 844 })
  const { orgs } = await ask<Sought>(page, 'GET', '/api/search?q=天河区公安局')
  const organ = orgs.find(({ kind }) => kind === 'organCommittee')
  const here = await openBoard(page, organ?.id ?? 0)
  const { words, room } = await roomOf(page.locator('.board-tools select'))
  expect(words).toBeGreaterThan(80)
  expect(room).toBeGreaterThanOrEqual(words)
  expect((await here.boundingBox())?.width).toBeGreaterThan(100)
})

test('on a phone a day of the journal has room for all its parts', async () => {
  const page = await stage.enter('guangzhou-steward', { width: 390, height: 844 })
  await page.goto(`${stage.url}/journal`)
  for (const name of ['自', '至']) {
    expect((await page.getByLabel(name, { exact: true }).boundingBox())?.width).toBeGreaterThan(140)
  }
})

test('enlarged twice, the place is read whole beside the programme', async () => {
  const page = await stage.enter('province-leader', { language: 'en-GB', width: 720, height: 450 })
  const { orgId } = await seatOf(page)
  const here = await openBoard(page, orgId)
  expect(await here.evaluate((link) => [link.textContent, link.scrollWidth <= link.clientWidth])).toEqual([
    'Guangdong Province',
    true,
  ])
})

test('on a desk the table of the map shows all its columns, and names of three characters on a long way are not cut', async () => {
  const english = await stage.enter('province-leader', { language: 'en-GB' })
  await english.goto(`${stage.url}/map?as=table`)
  const table = english.locator('main .scroll-x')
  await table.locator('tbody tr').first().waitFor()
  expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)

  const chinese = await stage.enter('province-leader')
  const { orgs } = await ask<Sought>(chinese, 'GET', '/api/search?q=天河区公安局')
  await openBoard(chinese, orgs.find(({ kind }) => kind === 'organCommittee')?.id ?? 0)
  for (const name of ['广东省', '广州市', '天河区']) {
    const step = chinese.locator('.place-path').getByRole('link', { name, exact: true })
    expect(await step.evaluate((link) => link.scrollWidth - link.clientWidth), name).toBe(0)
  }
})

test('what is sought among the organisations stands in the address', async () => {
  const page = await stage.enter('guangzhou-steward')
  await page.goto(`${stage.url}/orgs`)
  const field = page.locator('main').getByLabel('名称、拼音首字母或代码')
  await field.fill('thqgaj')
  const found = page.locator('main ul[aria-live] li', { hasText: '天河区公安局' }).first()
  await found.waitFor()
  await expect.poll(() => new URL(page.url()).searchParams.get('find')).toBe('thqgaj')
  await page.reload()
  await found.waitFor()
  expect(await field.inputValue()).toBe('thqgaj')

  // Who goes to an org by the quick search keeps what was sought; back and forth the field says what the address says.
  const sought = () => new URL(page.url()).searchParams.get('find')
  await page.keyboard.press('Control+k')
  await page.locator('dialog').getByRole('searchbox').fill('越秀区')
  await page
    .locator('dialog')
    .getByRole('button', { name: /^越秀区/ })
    .first()
    .click()
  await page
    .locator('aside.panel')
    .getByRole('heading', { name: /越秀区/ })
    .waitFor()
  await found.waitFor()
  expect(sought()).toBe('thqgaj')
  await page.locator('nav.side').getByRole('link', { name: '组织' }).click()
  await expect.poll(sought).toBe(null)
  await expect.poll(() => field.inputValue()).toBe('')
  await page.goBack()
  await found.waitFor()
  expect([sought(), await field.inputValue()]).toEqual(['thqgaj', 'thqgaj'])
  await page.goBack()
  await page.locator('aside.panel').waitFor({ state: 'detached' })
  await found.waitFor()

  await field.fill('')
  await expect.poll(() => new URL(page.url()).searchParams.has('find')).toBe(false)
})

test('English words of a text keep narrow quotation marks on a Chinese page', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const { orgId } = await seatOf(steward)
  const text = `Ministers’ Meeting in Lisbon
The Ministers’ Meeting was held in Lisbon on 12 May 2026.
Ministers agreed that:
1. Port authorities shall publish the costs of “shore power” each year.
2. The Secretariat shall report on the training of pilots.`
  const { programmeId } = await ask<{ programmeId: number }>(steward, 'POST', '/api/communiques', {
    orgId,
    text,
  })
  await steward.goto(`${stage.url}/programmes/${programmeId}`)
  const heading = steward.getByRole('heading', { level: 1, name: 'Ministers’ Meeting' })
  expect(await widthOf(heading, '’')).toBeLessThan(0.5)
  expect(await widthOf(steward.locator('.communique-text a', { hasText: 'shore' }), '“')).toBeLessThan(0.6)
})

test('heads of a board that begin alike show what tells them apart, and all of it to who asks; the hint is read whole beside a panel', async () => {
  const steward = await stage.enter('guangzhou-steward', { language: 'en-GB' })
  const { orgId } = await seatOf(steward)
  const kinds = ['sewage', 'garbage']
  const orders = kinds.map(
    (kind) => `Port authorities shall ensure that all berths have reception facilities for ${kind}.`,
  )
  const text = `Ministers’ Meeting in Lisbon\nMinisters agreed that:\n${orders.join('\n')}\n`
  const { programmeId } = await ask<{ programmeId: number }>(steward, 'POST', '/api/communiques', {
    orgId,
    text,
  })
  const path = `/api/programmes/${programmeId}`
  const read = await ask<{ directives: { id: number; version: number; title: string }[] }>(
    steward,
    'GET',
    path,
  )
  expect(
    read.directives.map(({ title }) => title.endsWith(kinds[0] ?? '') || title.endsWith(kinds[1] ?? '')),
  ).toEqual([true, true])
  await ask(steward, 'POST', `${path}/confirmation`, { version: 1 })
  const demand = { paragraph: 'required', figures: [], evidence: 'none' }
  const cadence = { every: 'once', dueOn: addDays(today, 20) }
  const terms = { responsibilities: [], scope: { within: orgId, levels: ['county'] }, cadence, demand }
  for (const { id, version } of read.directives) {
    await ask(steward, 'PATCH', `/api/directives/${id}`, { version, terms })
    await ask(steward, 'POST', `/api/directives/${id}/issue`)
  }

  await steward.goto(`${stage.url}/board?programme=${programmeId}&cell=${orgId}.total`)
  await steward.locator('aside.panel').waitFor()
  const told = steward.locator('.told')
  expect(await told.innerText()).toContain('Click a column head to sort.')
  expect(await told.evaluate((line) => line.scrollHeight - line.clientHeight)).toBe(0)
  for (const [i, kind] of kinds.entries()) {
    const title = read.directives[i]?.title ?? ''
    const head = steward.getByRole('columnheader', { name: title, exact: true })
    const shown = head.locator('.head-text')
    expect(await shown.innerText()).toMatch(new RegExp(`^….+${kind}$`))
    expect(await shown.evaluate((words) => words.scrollWidth - words.clientWidth)).toBe(0)
    await head.getByRole('button').focus()
    await expect.poll(() => told.innerText()).toBe(title)
  }
})

test('each field of a responsibility says whom it is of, and in which tier', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const { orgId } = await seatOf(steward)
  const text = '机关支部建设座谈会召开\n会议强调，各机关党委要清理一遍报表。\n'
  const { programmeId } = await ask<{ programmeId: number }>(steward, 'POST', '/api/communiques', {
    orgId,
    text,
  })
  const { programme, directives } = await ask<{
    programme: { version: number }
    directives: { id: number }[]
  }>(steward, 'GET', `/api/programmes/${programmeId}`)
  await ask(steward, 'POST', `/api/programmes/${programmeId}/confirmation`, { version: programme.version })
  await steward.goto(`${stage.url}/programmes/${programmeId}/directives/${directives[0]?.id}/issue`)
  await steward.getByLabel('各机关党委的责任类别').selectOption('配合')
  expect(await steward.getByLabel('由谁（配合）').inputValue()).toBe('各机关党委')
  await steward.getByRole('button', { name: '添加责任' }).click()
  expect(await steward.getByLabel('由谁（牵头）', { exact: true }).getAttribute('placeholder')).toBe(
    '由谁（牵头）',
  )
  await steward.getByLabel('按名称或代码添加组织（牵头）').fill('天河区')
  await steward.locator('.org-picker').getByRole('button', { name: '天河区', exact: true }).click()
  expect(await steward.getByLabel('天河区的责任类别').inputValue()).toBe('lead')
})

test('the page of an obligation says what counts as done', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const clerk = await stage.enter('tianhe-clerk')
  const { orgId } = await seatOf(clerk)
  const { directiveId } = await issued(steward, '各党支部要逐间检查办公场所的插座。', {
    scope: { within: orgId },
    cadence: { every: 'once', dueOn: addDays(today, 20) },
    demand: { paragraph: 'required', figures: [], evidence: 'none', criterion: '每间都查过，坏的已换。' },
  })
  const { items } = await ask<{ items: { id: string; directiveId: number }[] }>(
    clerk,
    'GET',
    `/api/orgs/${orgId}/obligations?status=all&limit=100`,
  )
  await clerk.goto(`${stage.url}/obligations/${items.find((one) => one.directiveId === directiveId)?.id}`)
  await clerk.getByText('怎样算完成：每间都查过，坏的已换。').waitFor()
})
