import type { Plugin } from 'vite'

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
  }
}
