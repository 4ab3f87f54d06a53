import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../bin/runtime.mjs'

// The server starts again when a source changes; the page, on port 4181, changes without loading anew.
const server = ['--watch-path=src', '--watch-path=packs', '--watch-preserve-output', 'src/cli/main.ts']
const parts = [
  start([...server, 'serve', '--setup', ...process.argv.slice(2)]),
  start([join(root, 'node_modules/vite/bin/vite.js')]),
]

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const part of parts) part.kill(signal)
  })
}
for (const part of parts) {
  part.on('exit', () => {
    for (const other of parts) other.kill('SIGTERM')
  })
}

function start(args: string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
}
