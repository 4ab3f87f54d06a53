import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, seatOf } from './issuing.ts'
import { setStage } from './stage.ts'

const stage = setStage()

const refusal = /没有这项权限|没有找到|没有审核岗位|没有填报岗位/

/** What of others stands behind each address that a clerk has no business with. */
async function foreignOf(steward: Page) {
  const { orgId } = await seatOf(steward)
  const programmes = await ask<{ items: { id: number; issued: number }[] }>(steward, 'GET', '/api/programmes')
  const programmeId = programmes.items.find(({ issued }) => issued > 1)?.id
  const behind = await ask<{ items: { obligationId: string; orgName: string }[] }>(
    steward,
    'GET',
    `/api/orgs/${orgId}/behind?programmeId=${programmeId}&sight=reported&limit=1`,
  )
  const text = '机关支部建设座谈会召开\n会议强调，各党支部要试用保密柜。\n'
  const draft = await ask<{ programmeId: number }>(steward, 'POST', '/api/communiques', { orgId, text })
  const whole = await ask<{ directives: { id: number }[] }>(
    steward,
    'GET',
    `/api/programmes/${draft.programmeId}`,
  )
  const [other] = behind.items
  if (!other) throw new Error('nobody has reported')
  return {
    orgId,
    other,
    draft: `/programmes/${draft.programmeId}`,
    issue: `/programmes/${draft.programmeId}/directives/${whole.directives[0]?.id}/issue`,
  }
}

test('a clerk who types the addresses of others is told calmly that there is no right, and sees nothing', async () => {
  const steward = await stage.enter('guangzhou-steward')
  const { orgId, other, draft, issue } = await foreignOf(steward)
  const clerk = await stage.enter('tianhe-clerk')
  const given: string[] = []
  clerk.on('response', async (answer) => {
    const body = answer.ok() && answer.url().includes('/api/') ? await answer.text().catch(() => '') : ''
    if (body.includes('保密柜') || body.includes(other.obligationId)) given.push(answer.url())
  })

  const addresses = [
    `/board?org=${orgId}`,
    `/map?org=${orgId}`,
    `/behind?org=${orgId}`,
    `/journal?org=${orgId}`,
    `/orgs?org=${orgId}`,
    `/obligations/${other.obligationId}`,
    `/obligations/1.2.3.4`,
    `/obligations/nonsense`,
    `/report.html?obligation=${other.obligationId}`,
    draft,
    issue,
    '/programmes/999999',
    '/must-act',
    '/board?org=999999',
  ]
  for (const address of addresses) {
    await clerk.goto(stage.url + address)
    const told = clerk.locator('main').getByText(refusal).first()
    await told.waitFor().catch(() => {
      throw new Error(`${address} does not say that there is no right`)
    })
    const main = await clerk.locator('main').innerText()
    expect(main, address).not.toContain(other.orgName)
    expect(main, address).not.toContain('保密柜')
    expect(main.length, address).toBeLessThan(200)
  }
  expect(given).toEqual([])
})

test('a clerk sees no way to what the seat does not allow, and the list of programmes holds no drafts of others', async () => {
  const steward = await stage.enter('guangzhou-steward')
  await foreignOf(steward)
  const clerk = await stage.enter('tianhe-clerk')
  const names = await clerk
    .getByRole('navigation', { name: '页面' })
    .first()
    .getByRole('link')
    .allInnerTexts()
  expect(names).toContain('我的事项')
  for (const beyond of ['部署', '待我处理', '组织']) expect(names).not.toContain(beyond)
  await clerk.goto(`${stage.url}/programmes`)
  await clerk.locator('h1').waitFor()
  await clerk.getByText('全省机关党建质量提升推进会部署').first().waitFor()
  expect(await clerk.getByText('机关支部建设座谈会').count()).toBe(0)
  expect(await clerk.getByText('从通稿新建部署').count()).toBe(0)
})

test('an address under which there is no page says so, and leads home', async () => {
  const clerk = await stage.enter('tianhe-clerk')
  await clerk.goto(`${stage.url}/boards`)
  await clerk.getByRole('heading', { name: '这个地址没有页面' }).waitFor()
  expect(await clerk.title()).toContain('这个地址没有页面')
  await clerk.getByRole('link', { name: '回到我的首页' }).click()
  await clerk.getByRole('heading', { name: '我的事项' }).waitFor()
})
