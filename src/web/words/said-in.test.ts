import { beforeAll, expect, test, vi } from 'vitest'
import { saidIn } from './said-in.ts'
import { speak } from './t.ts'

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} })
  return () => vi.unstubAllGlobals()
})

test('words in another language than the page say which', () => {
  speak('zh-Hans', {})
  expect(saidIn('Ministers’ Meeting')).toEqual({ lang: 'en' })
  expect(saidIn('推进 ISO 认证')).toEqual({})
  speak('en', {})
  expect(saidIn('推进 ISO 认证')).toEqual({ lang: 'zh' })
  expect(saidIn('Ministers’ Meeting')).toEqual({})
  expect(saidIn('2026–27')).toEqual({})
})
