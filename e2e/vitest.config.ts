import { defineConfig } from 'vitest/config';

const conditions = ['cagette-source'];

/** Journeys: real browsers on the examples, served by the built server. One server and one browser serve all files, two files at a time. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['**/*.test.ts'],
    globalSetup: ['support/global-setup.ts'],
    maxWorkers: 2,
    // A worker goes on with the next file.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine takes its time.
    expect: { poll: { timeout: 20_000 } },
  },
});
