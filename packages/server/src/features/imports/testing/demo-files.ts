import { readFileSync } from 'node:fs';

const demo = new URL('../../../../demo/', import.meta.url);

/** The bytes of one of the demo's spreadsheets. */
export function demoFile(name: 'catalogue-association.csv' | 'catalogue-cagette-pro.csv' | 'catalogue-with-faults.csv'): Uint8Array {
  return readFileSync(new URL(name, demo));
}
