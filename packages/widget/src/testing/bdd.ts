type Test = (name: string, body: () => Promise<void> | void) => void;

/** What the browser test runner puts on the page, with types, and the few assertions the element tests need. */
interface Bdd {
  describe(name: string, body: () => void): void;
  it: Test & { /** Says in the count that it was left out. */ readonly skip: Test };
  beforeEach(body: () => Promise<void> | void): void;
  afterEach(body: () => Promise<void> | void): void;
}

export const { describe, it, beforeEach, afterEach } = globalThis as unknown as Bdd;

export function equal<Value>(actual: Value, expected: Value, about = ''): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${about} expected ${should}, got ${is}`.trim());
}

export function ok(condition: unknown, about: string): asserts condition {
  if (!condition) throw new Error(about);
}

const POLL_MS = 10;
/** Longer than anything of ours waits before it comes to rest. */
const LOOKS_AT_REST = 30;
/** Beside other work an engine has needed more than eight seconds for what takes it one. */
const PATIENCE_MS = 20_000;

/** The first value that is not null, undefined or false, as soon as there is one. */
export async function until<Value>(look: () => Value | null | undefined | false, about: string): Promise<Value> {
  const start = performance.now();
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() - start > PATIENCE_MS) throw new Error(`waited in vain for ${about}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Until it is so and stays so: what is on its way may pass by what is waited for. */
export async function untilItStays(look: () => boolean, about: string): Promise<void> {
  let looks = 0;
  await until(() => (looks = look() ? looks + 1 : 0) > LOOKS_AT_REST, about);
}

/** Until there is something to see and it stays as it is. */
export async function untilStill(look: () => string, about: string): Promise<void> {
  let last = '';
  await untilItStays(() => last === (last = look()) && last !== '', about);
}
