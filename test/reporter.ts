import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** What a run of tests came to. */
export interface RunSummary {
  passed: number
  failed: number
  notRun: { name: string; why: string | undefined }[]
}

/** Writes the summary of a run to the file that TEST_SUMMARY names, so that several runs can be added up. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env.TEST_SUMMARY
    if (file) writeFileSync(file, JSON.stringify(summarise(modules, errors.length)))
  }
}

function summarise(modules: readonly TestModule[], errors: number): RunSummary {
  const summary: RunSummary = { passed: 0, failed: errors, notRun: [] }
  for (const module of modules) {
    const tests = [...module.children.allTests()]
    for (const test of tests) {
      const result = test.result()
      if (result.state === 'passed') summary.passed += 1
      else if (result.state === 'failed') summary.failed += 1
      else summary.notRun.push({ name: nameOf(module, test.fullName), why: noteOf(result) })
    }
    const isBroken = module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')
    if (isBroken) summary.failed += 1
  }
  return summary
}

function nameOf(module: TestModule, test: string): string {
  return `${module.relativeModuleId}: ${test}`
}

function noteOf(result: object): string | undefined {
  return 'note' in result && typeof result.note === 'string' ? result.note : undefined
}
