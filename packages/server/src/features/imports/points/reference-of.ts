import type { Coordinates } from '../../places/read-place-file.ts';
import { foldText } from '../fold-text.ts';

interface Address {
  readonly name: string;
  readonly postcode: string;
  readonly city: string;
}

/** What tells a place from others where the file gives it no reference: its name, postcode and commune, and where it is when the name was made up. */
export function referenceOf({ name, postcode, city }: Address, at: Coordinates | null = null): string {
  const parts = [name, postcode, city].map((part) => foldText(part) || part.trim());
  return [...parts, ...(at === null ? [] : [`${at.latitude},${at.longitude}`])].join('|');
}
