#!/usr/bin/env node
import { createRequire } from 'node:module'
import { become, findRuntime, isNewEnough, noRuntime, root } from './runtime.mjs'

const main = `${root}src/cli/main.ts`

if (!isInstalled()) {
  console.error('The parts are not installed here yet. Run "npm start" once, or "npm ci".')
  process.exitCode = 1
} else if (isNewEnough(process.versions.node)) {
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

function isInstalled() {
  try {
    return Boolean(createRequire(import.meta.url).resolve('zod'))
  } catch {
    return false
  }
}
