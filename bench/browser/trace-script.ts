import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** CPU of the thread in microseconds, with what is nested in it. */
  readonly tdur?: number;
  readonly tts?: number;
}

/** What DevTools calls scripting: compiling and running scripts, promises and callbacks, and collecting their garbage. */
const SCRIPT =
  /^(EvaluateScript|EvaluateModule|v8\.(compile|compileModule|evaluateModule|produceCache)|FunctionCall|RunMicrotasks|TimerFire|EventDispatch|FireAnimationFrame|FireIdleCallback|XHRReadyStateChange|V8\.GC_\w+|MinorGC|MajorGC)$/;
/** Asked for by a script, but not script: taken off when nested in it. */
const NOT_SCRIPT = /^(Layout|UpdateLayoutTree|RecalculateStyles|ParseHTML|PrePaint|Paint)$/;
const US_PER_MS = 1000;

/** Begins a trace; the function that comes back ends it and gives the CPU milliseconds of script on the page's main thread. */
export async function traceScript(session: CDPSession): Promise<() => Promise<number>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'v8.execute'], recordMode: 'recordUntilFull' },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return scriptOf(events) / US_PER_MS;
  };
}

function scriptOf(events: readonly TraceEvent[]): number {
  const spans = spansOf(events);
  const thread = busiestThread(spans);
  const own = spans.filter((span) => span.thread === thread).sort((a, b) => a.start - b.start || b.end - a.end);
  let sum = 0;
  const open: Span[] = [];
  for (const span of own) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= span.start) open.pop();
    const isInScript = open.at(-1)?.isScript ?? false;
    if (span.isScript && !isInScript) sum += span.end - span.start;
    if (!span.isScript && isInScript) sum -= span.end - span.start;
    open.push(span);
  }
  return sum;
}

/** In microseconds of the thread's CPU. */
interface Span {
  readonly thread: string;
  readonly start: number;
  readonly end: number;
  readonly isScript: boolean;
}

/** Spans come whole, or as a beginning and an end. */
function spansOf(events: readonly TraceEvent[]): Span[] {
  const spans: Span[] = [];
  const begun = new Map<string, number[]>();
  for (const { name, ph, pid, tid, tts, tdur } of [...events].sort((a, b) => a.ts - b.ts)) {
    const isScript = SCRIPT.test(name);
    if (tts === undefined || !(isScript || NOT_SCRIPT.test(name))) continue;
    const thread = `${pid}:${tid}`;
    if (ph === 'X') spans.push({ thread, start: tts, end: tts + (tdur ?? 0), isScript });
    const key = `${thread}:${name}`;
    const starts = begun.get(key) ?? [];
    begun.set(key, starts);
    if (ph === 'B') starts.push(tts);
    const start = ph === 'E' ? starts.pop() : undefined;
    if (start !== undefined) spans.push({ thread, start, end: tts, isScript });
  }
  return spans;
}

/** The page's main thread is the one whose scripts run longest. */
function busiestThread(spans: readonly Span[]): string {
  const script = new Map<string, number>();
  for (const { thread, start, end, isScript } of spans) if (isScript) script.set(thread, (script.get(thread) ?? 0) + end - start);
  return [...script].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
