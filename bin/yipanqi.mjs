#!/usr/bin/env node
import { become, findRuntime, isNewEnough, noRuntime, root } from './runtime.mjs'

const main = `${root}src/cli/main.ts`

if (isNewEnough(process.versions.node)) {
  await import('../src/cli/main.ts')
} else {
  const runtime = findRuntime()
  if (runtime) {
    become(runtime, [main, ...process.argv.slice(2)])
  } else {
    console.error(noRuntime)
    process.exitCode = 1
  }
}
