import { become, root, serverFlags } from '../bin/runtime.mjs'
import { buildWeb, setUp } from './set-up.mjs'

const runtime = await setUp()
await buildWeb(runtime)
const serve = [`${root}src/cli/main.ts`, 'serve', '--setup', ...process.argv.slice(2)]
become(runtime, [...serverFlags, ...serve], { cwd: root })
