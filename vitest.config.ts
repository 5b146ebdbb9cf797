import { defineConfig } from 'vitest/config';

const conditions = ['cagette-source'];

// Elements are tested in real browsers by web-test-runner; everything without a DOM is tested here.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['packages/widget/src/elements/**', 'packages/widget/src/base/**', '**/node_modules/**', '**/dist/**'],
    globalSetup: ['packages/server/src/testing/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A busy machine takes its time.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    // A worker goes on with the next file: starting one and reading the server's modules anew takes longer than most files.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
    restoreMocks: true,
  },
});
