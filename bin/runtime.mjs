import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Whether a version of Node runs TypeScript sources as they are. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/** Returns the Node that runs the product: the pinned one, or this one where it is new enough; undefined where neither. */
export function findRuntime() {
  const pinned = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`
  if (existsSync(pinned) && runs(pinned)) return pinned
  return isNewEnough(process.versions.node) ? process.execPath : undefined
}

function runs(program) {
  try {
    return isNewEnough(execFileSync(program, ['--version'], { encoding: 'utf8' }).trim())
  } catch {
    return false
  }
}

/** What to say where no Node is new enough. */
export const noRuntime = `Node 22.18 or newer is needed, and this is ${process.version}. Run "npm install --ignore-scripts=false" here, or install a newer Node.`

/**
 * Keeps a server under 400 MB: without limits the runtime lets garbage lie for as long as the machine has memory. It also takes what
 * outlived the small heap of its first seconds, the numbers of a board, for what stays, and would make them among the old from then on,
 * to be searched for garbage every fifty boards.
 */
export const serverFlags = [
  '--max-semi-space-size=16',
  '--max-old-space-size=512',
  '--no-allocation-site-pretenuring',
]

/** Runs a program in our place: same streams, our signals handed on, and ends us as it ended. */
export function become(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], ...options })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) watchParents(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

/** npm that is killed tells nobody: its children are handed to another parent, and that can be seen. */
function watchParents(left) {
  const first = parents()
  const watch = setInterval(() => {
    if (parents() === first) return
    clearInterval(watch)
    left()
  }, 200)
  watch.unref()
}

function parents() {
  try {
    const afterName = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)
    return `${process.ppid} ${afterName.split(' ')[1]}`
  } catch {
    return `${process.ppid}`
  }
}
