// Plain JavaScript for Node 20 without any package: it runs before there are any.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { findRuntime, noRuntime, root } from '../bin/runtime.mjs'

/** Installs what package-lock.json names and is not there, and returns the Node that runs the product. */
export async function setUp() {
  if (!isInstalled()) {
    needWritable()
    await step('Installing the parts', npm(['ci', '--loglevel=error', '--engine-strict=false']))
  }
  const runtime = findRuntime() ?? (await installRuntime())
  if (runtime) return runtime
  console.error(noRuntime)
  return process.exit(1)
}

/** Builds the web where its sources changed since it was last built. */
export async function buildWeb(runtime) {
  const stamp = join(root, 'build/web/.built-from')
  const sources = hashOf([
    'src/web',
    'src/domain',
    'src/reader',
    'packs',
    'vite.config.ts',
    'package-lock.json',
  ])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  needWritable()
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await step('Building the web', { program: runtime, args: [vite, 'build', '--logLevel', 'warn'] })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}

/** npm writes its own record last, so an install that was cut short has none. */
function isInstalled() {
  try {
    const wanted = readPackages('package-lock.json')
    const there = readPackages('node_modules/.package-lock.json')
    return Object.entries(wanted).every(([path, { version, optional }]) => {
      const found = there[path]
      return path === '' || (found ? found.version === version : optional)
    })
  } catch {
    return false
  }
}

function readPackages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
}

/** Where npm may not run install scripts, the pinned Node has not fetched itself. */
async function installRuntime() {
  const folder = join(root, 'node_modules/node')
  const script = join(folder, 'installArchSpecificPackage.js')
  if (!existsSync(script)) return undefined
  await step('Fetching Node', { program: process.execPath, args: [script], cwd: folder })
  return findRuntime()
}

function npm(args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js')
    ? { program: process.execPath, args: [script, ...args] }
    : { program: 'npm', args, shell: process.platform === 'win32' }
}

/** Says in one line that this folder cannot be prepared by this user. */
function needWritable() {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    console.error(`${root} cannot be written to. Start once as the user who owns it, or clone it anew.`)
    process.exit(1)
  }
}

/** Runs one step with a line that grows while it lasts; shows what it said only where it fails, and ends there. */
function step(title, { program, args, cwd = root, shell = false }) {
  const startedAt = Date.now()
  process.stdout.write(`${title} `)
  const growing = setInterval(() => process.stdout.write('.'), 1000)
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (said += chunk))
    const end = (reason) => {
      clearInterval(growing)
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
      console.log(reason ? ' failed' : ` ${seconds} s`)
      if (!reason) return done()
      console.error(said.trim() || reason)
      process.exit(1)
    }
    child.on('error', (error) => end(error.message))
    child.on('close', (code) => end(code === 0 ? '' : `${program} ended with ${code}`))
  })
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const whole = join(root, path)
  if (!existsSync(whole)) return
  if (statSync(whole).isDirectory()) {
    for (const name of readdirSync(whole).sort()) addTo(hash, `${path}/${name}`)
  } else if (!path.endsWith('.test.ts')) {
    hash.update(`${path}\0`).update(readFileSync(whole))
  }
}
