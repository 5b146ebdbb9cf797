import { defineConfig } from 'vitest/config';

const conditions = ['cagette-source'];

/** Journeys: real browsers on the examples, served by the built server. One file at a time, since each starts a server and a browser. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
  },
});
