import { NetworkError, type Impact } from '@cagette/sdk';
import { expect, test } from 'vitest';
import { demoImpact } from '../../testing/demo-impact.ts';
import { ImpactStore } from './impact-store.ts';

/** Answers in the order that the test says. */
function readerOf(...answers: (() => Promise<Impact>)[]) {
  const asked: { slug: string; signal: AbortSignal | undefined }[] = [];
  return {
    asked,
    get: async (slug: string, options: { signal?: AbortSignal } = {}) => {
      asked.push({ slug, signal: options.signal });
      const answer = answers[asked.length - 1];
      if (!answer) throw new Error('asked too often');
      return answer();
    },
  };
}
const told = async () => demoImpact;
const fails = async (): Promise<Impact> => {
  throw new NetworkError();
};

test('What is there is not asked for again', async () => {
  const reader = readerOf(told);
  const store = new ImpactStore(reader, 'reseau');
  await Promise.all([store.start(), store.start()]);
  await store.start();
  expect(store.state.value).toMatchObject({ phase: 'ready', impact: demoImpact, failure: null });
  expect(reader.asked.map(({ slug }) => slug)).toEqual(['reseau']);
});

test('What failed is said, and can be tried again', async () => {
  const store = new ImpactStore(readerOf(fails, told), 'reseau');
  const phases: string[] = [];
  store.state.subscribe(({ phase }) => phases.push(phase));
  await store.start();
  expect(store.state.value.failure).toEqual({ code: 'network.failed', requestId: null });
  await store.start();
  expect(phases).toEqual(['failed', 'loading', 'ready']);
});

test('What is stopped says nothing any more, and can begin anew', async () => {
  const answered = Promise.withResolvers<Impact>();
  const reader = readerOf(async () => answered.promise, told);
  const store = new ImpactStore(reader, 'reseau');
  const first = store.start();
  store.stop();
  answered.resolve(demoImpact);
  await first;
  expect([store.state.value.phase, reader.asked[0]?.signal?.aborted]).toEqual(['loading', true]);
  await store.start();
  expect(store.state.value.phase).toBe('ready');
});
