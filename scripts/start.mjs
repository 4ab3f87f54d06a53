import { become, root } from '../bin/runtime.mjs'
import { buildWeb, setUp } from './set-up.mjs'

const runtime = await setUp()
await buildWeb(runtime)
become(runtime, [`${root}src/cli/main.ts`, 'serve', '--setup', ...process.argv.slice(2)], { cwd: root })
