import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.YIPANQI_API ?? 'http://localhost:4180'

// Two pages: the product, and the light page on which a report is written with a phone on a bad line.
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../build/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['src/web/index.html', 'src/web/report.html'] },
  },
  server: { port: 4181, proxy: { '/api': { target: server, changeOrigin: false } } },
})
