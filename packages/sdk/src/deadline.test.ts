import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDeadline } from './deadline.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('A deadline aborts when its time has passed, and not before', () => {
  const { signal, within } = createDeadline(undefined);
  within(50);
  vi.advanceTimersByTime(49);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.aborted).toBe(true);
});

test('A new time takes the place of the one before', () => {
  const { signal, within } = createDeadline(undefined);
  within(50);
  vi.advanceTimersByTime(49);
  within(50);
  vi.advanceTimersByTime(49);
  expect(signal.aborted).toBe(false);
});

test('It aborts with its parent, and at once when the parent already has', async () => {
  const parent = new AbortController();
  const following = createDeadline(parent.signal);
  expect(following.signal.aborted).toBe(false);
  parent.abort();
  expect(following.signal.aborted).toBe(true);
  await following.over;
  const late = createDeadline(parent.signal);
  expect(late.signal.aborted).toBe(true);
  await late.over;
});

test('Once lifted it still follows its parent, once ended nothing', () => {
  const parent = new AbortController();
  const [lifted, ended] = [createDeadline(parent.signal), createDeadline(parent.signal)];
  lifted.within(50);
  lifted.lift();
  ended.within(50);
  ended.end();
  expect(vi.getTimerCount()).toBe(0);
  parent.abort();
  expect([lifted.signal.aborted, ended.signal.aborted]).toEqual([true, false]);
});

test.each([2 ** 31, 1e12, Number.POSITIVE_INFINITY])('A time of %d ms, more than timers can count, is not over at once', (ms) => {
  const { signal, within } = createDeadline(undefined);
  within(ms);
  vi.advanceTimersByTime(1_000_000_000);
  expect(signal.aborted).toBe(false);
});
