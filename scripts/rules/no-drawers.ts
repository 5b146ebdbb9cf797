import type { Violation } from './rule.ts';

const DRAWER = /^(utils?|helpers?|commons?|types)$/;

/** `utils`, `helpers`, `common` and `types` say nothing about what is in them: a shared function gets a file named after it. */
export function noDrawers(paths: readonly string[]): Violation[] {
  return paths.flatMap((path) => {
    const drawer = path.split('/').find((part) => part.split('.').some((word) => DRAWER.test(word)));
    return drawer === undefined ? [] : [{ path, line: 1, rule: '2', sentence: `lies in «${drawer}»; name it after what it holds.` }];
  });
}
