import { defineConfig } from 'vitest/config'

// Rules need no database and start in milliseconds; the database is started only when a test asks for it.
const rules = ['src/domain/**', 'src/reader/**', 'src/web/**', 'test/walls/**', 'scripts/**', 'bin/**']
const journeys = ['test/journeys/**']
const tests = (rooms: string[]) => rooms.map((room) => `${room}/*.test.{ts,tsx}`)

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'rules', include: tests(rules), testTimeout: 20_000 },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...tests(rules), ...tests(journeys)],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: tests(journeys),
          globalSetup: ['test/global-setup.ts'],
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
