import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/** A browser on this machine, and the environment it needs. */
export interface FoundBrowser {
  readonly program: string
  readonly env: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)
const cache = fileURLToPath(new URL('../node_modules/.cache/yipanqi-browser', import.meta.url))

/** What to run where no browser was found. */
export const howToGetBrowser = 'apt-get install -y chromium, or CHROME_PATH=/path/to/chrome npm test'

/** Opens a headless browser with Chinese fonts; the same one for every machine as far as the machine allows. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser()
  if (!found) throw new Error(`no browser was found: ${howToGetBrowser}`)
  return start(found)
}

/** Finds a browser that starts: named by CHROME_PATH, installed, or the one from npm. */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  const fonts = { FONTCONFIG_FILE: await writeFontList() }
  const named = process.env.CHROME_PATH
  if (named) return { program: named, env: fonts }
  for (const program of installed()) {
    if (await starts({ program, env: fonts })) return { program, env: fonts }
  }
  const packed = await unpackBrowser(fonts).catch(() => undefined)
  return packed && (await starts(packed)) ? packed : undefined
}

function start({ program, env }: FoundBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    // Root may not use the sandbox; the pages are our own.
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-dev-shm-usage'],
    env: { ...process.env, ...env } as Record<string, string>,
  })
}

async function starts(found: FoundBrowser): Promise<boolean> {
  try {
    const browser = await start(found)
    await browser.close()
    return true
  } catch {
    return false
  }
}

function installed(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const elsewhere = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].filter(
    isProgram,
  )
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Unpacks the browser from npm once, beside the other caches; killed in the middle it leaves nothing that is used. */
async function unpackBrowser(fonts: Record<string, string>): Promise<FoundBrowser> {
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'))
  const folder = join(cache, version)
  if (!existsSync(folder)) {
    const half = await mkdtemp(`${folder}.new-`)
    await unpackInto(half, join(packed, 'bin'))
    await rename(half, folder).catch(() => rm(half, { recursive: true }))
  }
  const program = join(folder, 'chromium')
  const temporary = join(folder, 'tmp')
  await mkdir(temporary, { recursive: true })
  const libraries = lacksLibraries(program) ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : undefined
  return { program, env: { ...fonts, TMPDIR: temporary, ...libraries } }
}

/** The package unpacks into the folder for temporary files, where another version may lie already. */
async function unpackInto(folder: string, from: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const usual = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const parts = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(parts.map((part) => inflate(join(from, part))))
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}

/** Chinese from npm first, so that a page looks the same where the system has no font for it. */
async function writeFontList(): Promise<string> {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const folders = ['400Regular', '500Medium', '700Bold'].map((weight) => join(fonts, weight))
  const list = [...folders, '/usr/share/fonts', '/usr/local/share/fonts'].map(
    (folder) => `<dir>${folder}</dir>`,
  )
  const families = ['sans-serif', 'serif', 'system-ui'].map(
    (family) =>
      `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  )
  await mkdir(cache, { recursive: true })
  const file = join(cache, 'fonts.conf')
  const lines = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>', ...list]
  await writeFile(
    file,
    [...lines, `<cachedir>${cache}/fonts</cachedir>`, ...families, '</fontconfig>'].join('\n'),
  )
  return file
}
