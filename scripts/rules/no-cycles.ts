import { resolveImport } from './resolve-import.ts';
import { type Violation, violation } from './rule.ts';
import type { Source } from './source.ts';

/**
 * Files that import each other, directly or through others. Type-only imports vanish when compiled and are not counted.
 * Each cycle is reported once, at the first import of its first file.
 */
export function noCycles(sources: readonly Source[]): Violation[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const violations: Violation[] = [];
  const done = new Set<string>();
  const trail: string[] = [];

  const visit = (source: Source): void => {
    if (done.has(source.path)) return;
    const since = trail.indexOf(source.path);
    if (since !== -1) {
      violations.push(describeCycle(byPath, [...trail.slice(since), source.path]));
      return;
    }
    trail.push(source.path);
    for (const target of targetsOf(source)) {
      const next = byPath.get(target);
      if (next) visit(next);
    }
    trail.pop();
    done.add(source.path);
  };

  for (const source of sources) visit(source);
  return violations;
}

function targetsOf(source: Source): string[] {
  return source.imports.filter(({ isTypeOnly }) => !isTypeOnly).flatMap(({ specifier }) => resolveImport(source.path, specifier) ?? []);
}

function describeCycle(byPath: ReadonlyMap<string, Source>, cycle: readonly string[]): Violation {
  const [first, second] = cycle;
  const source = first === undefined ? undefined : byPath.get(first);
  if (!source) throw new Error('a cycle starts at a file that was read');
  const start = source.imports.find(({ specifier }) => resolveImport(source.path, specifier) === second)?.start ?? 0;
  return violation(source, start, '2', `imports itself in a circle: ${cycle.join(' → ')}.`);
}
