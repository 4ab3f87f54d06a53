import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { ask, issued, seatOf, today } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()

interface Owed {
  id: string
  directiveId: number
}

test('two at once: a report written without a line is kept, sent when it is back, counted once, and seen within a second', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const clerk = await stage.enter('tianhe-clerk', { width: 390, height: 844 })
  const { orgId } = await seatOf(clerk)
  const { programmeId, directiveId } = await issued(steward, '各党支部要逐间检查办公场所的插座。', {
    scope: { within: orgId },
    cadence: { every: 'once', dueOn: addDays(today, 20) },
    demand: { paragraph: 'required', figures: [], evidence: 'none' },
  })
  const { items } = await ask<{ items: Owed[] }>(
    clerk,
    'GET',
    `/api/orgs/${orgId}/obligations?status=owed&limit=100`,
  )
  const { id } = items.find((one) => one.directiveId === directiveId) as Owed

  const board = await stage.enter('tianhe-organ')
  await board.goto(`${stage.url}/board?programme=${programmeId}`)
  const cell = board.locator(`[data-cell$=".${directiveId}"]`).last()
  await cell.waitFor()
  await board.getByRole('status').filter({ hasText: '实时' }).waitFor()
  expect(await cell.getAttribute('aria-label')).toContain('应报 1，已报 0')
  // When the cell first shows another number, told by the page itself.
  await cell.evaluate((one) => {
    const before = one.getAttribute('aria-label')
    new MutationObserver((_, observer) => {
      if (one.getAttribute('aria-label') === before) return
      one.setAttribute('data-seen', String(Date.now()))
      observer.disconnect()
    }).observe(one, { attributes: true, attributeFilter: ['aria-label'] })
  })

  await clerk.goto(`${stage.url}/report.html?obligation=${id}`)
  await clerk.getByLabel('完成', { exact: true }).check()
  await clerk.context().setOffline(true)
  await clerk.getByLabel(/做了什么/).fill('查了十二间，换了三处。')
  await clerk.getByRole('button', { name: '上报' }).click()
  await clerk.getByText(/没有网络，内容已保存在本机/).waitFor()
  expect(await cell.getAttribute('aria-label')).toContain('已报 0')

  await clerk.context().setOffline(false)
  await clerk.getByText(/已送达上级/).waitFor()
  await expect.poll(() => cell.getAttribute('aria-label')).toContain('应报 1，已报 1')
  const { reports } = await ask<{ reports: { submittedAt: string; paragraph: string }[] }>(
    clerk,
    'GET',
    `/api/obligations/${id}`,
  )
  expect(reports.map(({ paragraph }) => paragraph)).toEqual(['查了十二间，换了三处。'])
  const seen = Number(await cell.getAttribute('data-seen'))
  const after = seen - Date.parse(reports[0]?.submittedAt ?? '')
  console.log(`a report stands on another's board ${after} ms after it was filed`)
  expect(after).toBeLessThan(1000)
})
