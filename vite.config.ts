import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { lightPage } from './scripts/light-page.ts'
import { precompress } from './scripts/precompress.ts'

const server = process.env.YIPANQI_API ?? 'http://localhost:4180'

// What is built is what people get, also where a test builds it: React's development build is twice as large and slow.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production'

// Two pages: the product, and the light page on which a report is written with a phone on a bad line.
export default defineConfig({
  root: 'src/web',
  plugins: [lightPage(), react(), precompress()],
  build: {
    outDir: '../../build/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['src/web/index.html', 'src/web/report.html'],
      output: {
        // What both pages need travels as one file, which compresses better than several.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'speech', test: /src[\\/]web[\\/](words[\\/][a-z-]+\.ts|api[\\/]failure)/ },
          ],
        },
      },
    },
  },
  server: { port: 4181, proxy: { '/api': { target: server, changeOrigin: false } } },
})
