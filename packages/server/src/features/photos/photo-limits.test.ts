import { expect, test } from 'vitest';
import { isPhotoUpload } from './photo-limits.ts';

test.each([
  ['/v1/desk/products/prd_1/photo', true],
  ['/v1/desk/products/prd_1/photo/2', false],
  ['/v1/desk/products/prd_1/2/photo', false],
  ['/v1/desk/products//photo', false],
  ['/v1/orders/photo', false],
  ['/other/v1/desk/products/prd_1/photo', false],
] as const)('a body as large as a photo may come to %s: %s', (path, expected) => {
  expect(isPhotoUpload(path)).toBe(expected);
});
