import type { Plugin, Rolldown } from 'vite'

const lighter: Record<string, string> = {
  react: 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
}

/** Lets the page on which a report is written run on Preact, which weighs an eighth of React; its code is written as all other. */
export function lightPage(): Plugin {
  return {
    name: 'light-page',
    enforce: 'pre',
    resolveId(source, importer) {
      const name = lighter[source]
      if (!name || !importer || !/\/src\/web\/(report\.tsx|screens\/report\/)/.test(importer)) return null
      return this.resolve(name, importer, { skipSelf: true })
    },
    generateBundle(_, bundle) {
      const heavy = filesOf('report.html', bundle).filter((name) => /\/react-[\w-]+\.js$/.test(name))
      if (heavy.length > 0)
        this.error(`the report page loads ${heavy.join(', ')}; it shares something that needs React`)
    },
  }
}

/** The scripts that a page loads, at once or later, with what they load in turn. */
function filesOf(page: string, bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const found = new Set<string>()
  const visit = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    const { imports = [], dynamicImports = [] } = chunks.find(({ fileName }) => fileName === name) ?? {}
    for (const next of [...imports, ...dynamicImports]) visit(next)
  }
  const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${page}`))
  if (entry) visit(entry.fileName)
  return [...found]
}
