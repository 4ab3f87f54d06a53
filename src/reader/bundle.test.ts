import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

test('the reader for the browser is one file of less than 150 kB gzip, with no native code and nothing of Node', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      // A page's bundler minifies, which the form of a library would leave undone.
      rolldownOptions: {
        input: fileURLToPath(new URL('communique.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
      },
    },
  })
  const [bundle] = [result].flat()
  const chunks = bundle && 'output' in bundle ? bundle.output : []
  expect(chunks).toHaveLength(1)
  const code = chunks[0] && 'code' in chunks[0] ? chunks[0].code : ''
  expect(gzipSync(code).length).toBeLessThan(150_000)
  expect(code).not.toMatch(/from\s*["'](?:node:|\w)|require\(/)
}, 60_000)
