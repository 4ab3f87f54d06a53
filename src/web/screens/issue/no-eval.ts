import { config } from 'zod'

// The server's policy forbids evaluated code; without this the schemas would try it once and be reported.
config({ jitless: true })
