import { seconds } from '../seconds.ts';
import type { Step, StepReport, StepResult } from './step.ts';

const HEARTBEAT_MS = 15_000;

export interface Running {
  /** How many steps at once. */
  readonly lanes: number;
  readonly say: (text: string) => void;
  /** Milliseconds, from any start. */
  readonly now: () => number;
}

/**
 * Runs steps in their order, several at once, each after those it needs. One that needs a failed step is not run and counts as failed.
 * Says what starts and ends, and shows the output of what fails.
 */
export async function runSteps(steps: readonly Step[], { lanes, say, now }: Running): Promise<StepReport[]> {
  const reports = new Map<string, StepReport>();
  const waiting = [...steps];
  const running = new Map<string, { readonly since: number; readonly end: Promise<void> }>();
  const heartbeat = setInterval(
    () => say(`  running: ${[...running].map(([name, { since }]) => `${name} (${seconds(now() - since)})`).join(', ')}`),
    HEARTBEAT_MS,
  );

  const start = (step: Step): void => {
    const since = now();
    say(`· ${step.name} …`);
    const end = attempt(step).then(({ passed, failed, output }) => {
      const milliseconds = now() - since;
      reports.set(step.name, { name: step.name, outcome: failed > 0 ? 'failed' : 'passed', passed, failed, milliseconds });
      running.delete(step.name);
      if (failed > 0) say(`${output.trimEnd()}\n✗ ${step.name}: ${failed} failed (${seconds(milliseconds)})`);
      else say(`✓ ${step.name} (${seconds(milliseconds)})`);
    });
    running.set(step.name, { since, end });
  };

  while (reports.size < steps.length) {
    const blocked = take(waiting, ({ needs = [] }) => needs.some((name) => (reports.get(name)?.outcome ?? 'passed') !== 'passed'));
    for (const { name } of blocked) reports.set(name, { name, outcome: 'not run', passed: 0, failed: 1, milliseconds: 0 });
    const ready = take(waiting, ({ needs = [] }) => needs.every((name) => reports.get(name)?.outcome === 'passed'), lanes - running.size);
    for (const step of ready) start(step);
    if (running.size > 0) await Promise.race([...running.values()].map(({ end }) => end));
    else if (blocked.length === 0 && waiting.length > 0)
      throw new Error(`${waiting.map(({ name }) => name).join(', ')}: waits for a step that there is not`);
  }
  clearInterval(heartbeat);
  return steps.flatMap(({ name }) => reports.get(name) ?? []);
}

/** Removes and returns the first steps, at most `most`, that fit. */
function take(steps: Step[], fits: (step: Step) => boolean, most = steps.length): Step[] {
  const taken = steps.filter(fits).slice(0, most);
  for (const step of taken) steps.splice(steps.indexOf(step), 1);
  return taken;
}

async function attempt(step: Step): Promise<StepResult> {
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
