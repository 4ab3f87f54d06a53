import { resolve } from 'node:path'
import { become, root } from '../bin/runtime.mjs'
import { setUp } from './set-up.mjs'

const [script, ...args] = process.argv.slice(2)

become(await setUp(), [resolve(root, script), ...args], { cwd: root })
