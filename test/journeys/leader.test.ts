import { expect, test } from 'vitest'
import { setStage } from './stage.ts'

const stage = setStage()

test("a leader goes from the province's cell to the organisations behind it and to the sentence that was said", async () => {
  const leader = await stage.enter('province-leader')
  await leader.goto(`${stage.url}/board`)
  const grid = leader.getByRole('grid')
  await grid.waitFor()

  // Into the grid, down to the total of the province, and on to a directive of the branches: keys only.
  const isInGrid = () => leader.evaluate(() => document.activeElement?.getAttribute('role') === 'gridcell')
  for (let steps = 0; !(await isInGrid()); steps++) {
    expect(steps).toBeLessThan(80)
    await leader.keyboard.press('Tab')
  }
  await leader.keyboard.press('Control+End')
  const here = () => leader.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (let steps = 0; !(await here()).includes('主题党日'); steps++) {
    expect(steps).toBeLessThan(40)
    await leader.keyboard.press('ArrowRight')
  }
  const said = await here()
  expect(said).toMatch(/^广东省.*应报 \d+，已报 \d+/)
  const reported = Number(/已报 (\d+)/.exec(said)?.[1])
  await leader.keyboard.press('Enter')

  // Why this number: its arithmetic, and who is behind it.
  const why = leader.getByRole('complementary', { name: /为什么是这个数/ })
  await why.waitFor()
  await expect.poll(() => leader.evaluate(() => document.activeElement?.tagName)).toBe('ASIDE')
  await why.getByText(new RegExp(`已报 ${reported} ÷`)).waitFor()
  const behind = why.locator('.behind-lines a')
  await behind.first().waitFor()
  const org = await behind.first().innerText()
  expect(org).toContain('支部')

  // An obligation, its directive, and the words of the communiqué.
  await behind.first().focus()
  await leader.keyboard.press('Enter')
  await leader.waitForURL(/\/obligations\//)
  await leader.getByRole('heading', { level: 1, name: /主题党日/ }).waitFor()
  await leader.locator('header').getByText(org).first().waitFor()
  const sentence = (await leader.locator('blockquote').first().innerText()).trim()
  await leader.locator('header a[href*="/programmes/"]').first().focus()
  await leader.keyboard.press('Enter')
  await leader.waitForURL(/\/programmes\/\d+/)
  const head = leader
    .locator('li.directive', { hasText: '主题党日' })
    .locator('.directive-head > button')
    .first()
  await head.focus()
  await expect
    .poll(async () => (await leader.locator('.communique .piece.lit').allInnerTexts()).join(''))
    .toContain(sentence.slice(0, 12))

  // Back the way one came, with Esc and the arrows still at hand.
  await leader.goBack()
  await leader.goBack()
  await why.waitFor()
  await why.focus()
  await leader.keyboard.press('Escape')
  await why.waitFor({ state: 'detached' })
})

test('a leader finds a place by its initials and stays on the map, and prints the board of the province on one sheet', async () => {
  const leader = await stage.enter('province-leader')
  await leader.goto(`${stage.url}/map?measure=verified`)
  await leader.locator('svg a').first().waitFor()
  await leader.keyboard.press('Control+k')
  await leader.keyboard.type('thq')
  await leader.locator('dialog').getByText('天河区', { exact: true }).waitFor()
  // Long and short names begin on one line.
  const starts = await leader
    .locator('dialog li button > span:first-child')
    .evaluateAll((names) => names.map((name) => Math.round(name.getBoundingClientRect().left)))
  expect(starts.length).toBeGreaterThan(2)
  expect(new Set(starts).size).toBe(1)
  await leader.keyboard.press('Enter')
  await leader.waitForURL(/\/map\?.*org=\d+/)
  await expect.poll(() => leader.title()).toContain('天河区')
  expect(new URL(leader.url()).searchParams.get('measure')).toBe('verified')

  await leader.goto(`${stage.url}/board`)
  await leader.locator('[data-cell]').first().waitFor()
  for (const format of ['A3', 'A4']) {
    const sheets = (await leader.pdf({ format, landscape: true })).toString('latin1')
    expect(sheets.match(/\/Type\s*\/Page[^s]/g), format).toHaveLength(1)
  }
  // Even where twice as many columns would ask for more than the sheet is wide, none is cut off.
  await leader.emulateMedia({ media: 'print' })
  await leader.setViewportSize({ width: 750, height: 900 })
  const widths = await leader.evaluate(() => {
    const last = document.querySelector('.grid tbody tr > :last-child') as HTMLElement
    const page = document.querySelector('main') as HTMLElement
    return {
      last: last.getBoundingClientRect().right,
      sheet: innerWidth,
      clips: getComputedStyle(page).overflow,
    }
  })
  expect(widths.last).toBeLessThanOrEqual(widths.sheet)
  expect(widths.clips).toBe('visible')
})
