import { expect, test } from 'vitest';
import {
  AbortError,
  ApiError,
  isAbortError,
  isApiError,
  isCagetteError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedReplyError,
  NetworkError,
  TimeoutError,
} from './errors.ts';
import type * as errors from './errors.ts';

const full = new ApiError('slot.full', { slotId: 'slt_1' }, 'The slot is full', { status: 409, requestId: 'req_1' });

test('A guard knows an error of another copy of the package', async () => {
  // A query makes another module instance, as two bundles on one page are.
  const other = (await import(`./errors.ts?${'copy'}`)) as typeof errors;
  const theirs = new other.ApiError('slot.full', { slotId: 'slt_1' }, 'The slot is full');
  expect(theirs).not.toBeInstanceOf(ApiError);
  expect(isApiError(theirs, 'slot.full')).toBe(true);
  expect(other.isCagetteError(full)).toBe(true);
});

test('A guard narrows the parameters to those of the code', () => {
  const error: unknown = full;
  if (!isApiError(error, 'slot.full', 'slot.required')) throw error;
  if (error.code !== 'slot.full') throw error;
  const { slotId }: { readonly slotId: string } = error.params;
  expect(slotId).toBe('slt_1');
  expect(isApiError(error, 'stock.short')).toBe(false);
});

test('Each guard knows its own kind and no other', () => {
  const guards = [isApiError, isNetworkError, isTimeoutError, isAbortError, isUnexpectedReplyError];
  const errors = [full, new NetworkError(), new TimeoutError(5), new AbortError()];
  errors.forEach((error, row) => expect(guards.map((guard) => guard(error))).toEqual(guards.map((_, column) => column === row)));
  expect(errors.every(isCagetteError)).toBe(true);
});

test.each([null, undefined, 'stock.short', 7, {}, new Error('x'), { name: 'ApiError', code: 'stock.short' }])(
  '%s is no error of ours',
  (value) => {
    expect(isCagetteError(value)).toBe(false);
    expect(isApiError(value)).toBe(false);
  },
);

test('An error reads well in a log and says its code', () => {
  expect(String(full)).toBe('ApiError: The slot is full (slot.full)');
  expect(String(new TimeoutError(50))).toBe('TimeoutError: No answer within 50 ms');
});
