// Checks the sentences of the web: every key in every language with the same blanks, every key that the code uses there,
// every problem of the catalogue with its sentence, and no simplified character in the traditional ones.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const web = join(root, 'src/web')
const languages = ['zh-Hans', 'zh-Hant', 'en']
const faults = []

const load = (path) => import(pathToFileURL(join(root, path)).href)
const dictionaries = {}
for (const language of languages) {
  const { app } = await load(`src/web/words/${language}/app.ts`)
  const { report } = await load(`src/web/words/${language}/report.ts`)
  for (const key of Object.keys(report))
    if (key in app) faults.push(`${language}: ${key} stands in app and in report`)
  dictionaries[language] = { ...app, ...report }
}

const keys = new Set(Object.keys(dictionaries['zh-Hans']))
for (const language of languages.slice(1)) {
  const own = new Set(Object.keys(dictionaries[language]))
  for (const key of keys.difference(own)) faults.push(`${language}: ${key} is missing`)
  for (const key of own.difference(keys)) faults.push(`${language}: ${key} is not in zh-Hans`)
}

const textsOf = (sentence) => (typeof sentence === 'string' ? [sentence] : Object.values(sentence))
const blanksOf = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
for (const key of keys) {
  const wanted = new Set(blanksOf(textsOf(dictionaries['zh-Hans'][key]).join()))
  for (const language of languages) {
    for (const text of textsOf(dictionaries[language][key] ?? '')) {
      const found = new Set(blanksOf(text))
      const isOne = typeof dictionaries[language][key] === 'object'
      const missing = [...wanted.difference(found)].filter((blank) => !(isOne && blank === 'n'))
      const extra = [...found.difference(wanted)]
      if (missing.length + extra.length > 0)
        faults.push(`${language}: ${key} has other blanks: ${[...missing, ...extra]}`)
    }
  }
}

const { problems } = await load('src/domain/problem.ts')
const spokenByOperators = ['account.', 'file.', 'database.', 'data.', 'port.', 'pack.', 'office.']
for (const code of Object.keys(problems)) {
  if (spokenByOperators.some((start) => code.startsWith(start))) continue
  if (!keys.has(`problem.${code}`)) faults.push(`problem.${code} has no sentence`)
}

const sources = readdirSync(web, { recursive: true }).filter(
  (path) => /\.tsx?$/.test(path) && !/^words.(zh|en)/.test(path),
)
const used = new Set()
for (const path of sources) {
  const source = readFileSync(join(web, path), 'utf8')
  for (const [, key] of source.matchAll(/['"`]([a-z][A-Za-z]*(?:\.[A-Za-z]+)+)['"`]/g)) used.add(key)
  for (const [, key] of source.matchAll(/\bt\(\s*'([^']+)'/g))
    if (!keys.has(key)) faults.push(`${path}: no sentence ${key}`)
  for (const [, start] of source.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)) {
    for (const key of keys) if (key.startsWith(start)) used.add(key)
    if (![...keys].some((key) => key.startsWith(start)))
      faults.push(`${path}: no sentence begins with ${start}`)
  }
}
for (const key of keys) {
  if (!used.has(key) && !/^(problem|verb|field|why|personRole)\./.test(key))
    faults.push(`${key} is used nowhere`)
}

const { Converter } = await import('opencc-js')
const traditional = Converter({ from: 'cn', to: 't' })
const alike = new Set(
  '台里后面谷于托范准沖家布游只出了志卷征朱余采苹蔑几系划克松干斗复才周致制占吁岳扎郁累沈向合注核舍雇彩',
)
for (const [key, sentence] of Object.entries(dictionaries['zh-Hant'])) {
  for (const text of textsOf(sentence)) {
    const wrong = [...text].filter(
      (character) => !alike.has(character) && traditional(character) !== character,
    )
    if (wrong.length > 0) faults.push(`zh-Hant: ${key} has simplified ${wrong.join('')}`)
  }
}

if (faults.length > 0) {
  for (const fault of faults) console.error(fault)
  console.error(`${faults.length} faults in the sentences of the web (src/web/words)`)
  process.exit(1)
}
console.log(`${keys.size} sentences in ${languages.length} languages`)
