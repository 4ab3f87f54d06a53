import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const small = 1000

/** Writes every built text file once more as brotli and gzip beside it, so that the server sends it small at no cost. */
export function precompress(): Plugin {
  let dir = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => {
      dir = join(config.root, config.build.outDir)
    },
    closeBundle: () => {
      for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (/\.(js|css|html|svg)$/.test(path)) compress(join(dir, path))
      }
    },
  }
}

function compress(path: string): void {
  const bytes = readFileSync(path)
  if (bytes.length < small) return
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
}
