/**
 * A Rollup plugin: the sheets that elements share (`base/*.styles.ts`) without the rules that nothing in a graph can match. A class is in use when any file of
 * the graph says the word, a tag when a template has it, what is disabled when a file says that word.
 */
import { readFileSync } from 'node:fs';

/** Not the tokens, which are computed and all for the host. */
const SHARED = /\/base\/(?!tokens)[\w-]+\.styles\.js$/;
const SHEET = /css `([^`]*)`/;
const STYLES = /\.styles\.js$/;

/** @param {readonly string[]} files what a graph is made of, of the widget @returns {import('rollup').Plugin} */
export function usedStyles(files) {
  let words = new Set();
  let tags = new Set();
  return {
    name: 'used-styles',
    buildStart() {
      const texts = files.filter((path) => !STYLES.test(path)).map((path) => readFileSync(path, 'utf8'));
      words = new Set(texts.flatMap((text) => text.match(/[\w-]+/g) ?? []));
      tags = new Set(texts.flatMap((text) => [...text.matchAll(/<([a-z][\w-]*)/g)].map(([, tag]) => tag)));
    },
    transform(code, id) {
      const sheet = SHARED.test(id) && files.includes(id) ? SHEET.exec(code)?.[1] : undefined;
      if (sheet === undefined) return null;
      if (sheet.includes('${')) throw new Error(`${id} has values in its sheet: say what becomes of them in rollup.used-styles.mjs`);
      return { code: code.replace(sheet, () => usedRules(sheet, isUsed)), map: null };
    },
  };

  function isUsed(selector) {
    const classes = [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name);
    const elements = [...selector.matchAll(/(?:^|[\s>+~(,])([a-z][\w-]*)/g)].map(([, name]) => name);
    // `:not(:disabled)` is true of what is never disabled.
    if (/(?<!\():disabled/.test(selector) && !words.has('disabled')) return false;
    return classes.every((name) => words.has(name)) && elements.every((name) => tags.has(name));
  }
}

/** The rules of a sheet of which at least one selector is used, with those only. */
function usedRules(sheet, isUsed) {
  return rulesIn(sheet.replace(/\/\*[^]*?\*\//g, ''))
    .map(({ head, body }) => {
      if (head.startsWith('@keyframes')) return `${head} {${body}}`;
      if (head.startsWith('@')) {
        const inside = usedRules(body, isUsed);
        return inside && `${head} {${inside}}`;
      }
      const used = head.split(/,(?![^(]*\))/).filter((selector) => isUsed(selector.trim()));
      return used.length > 0 ? `${used.join(',')} {${body}}` : '';
    })
    .join('\n');
}

function rulesIn(sheet) {
  const rules = [];
  let rest = sheet;
  for (let start = 0, open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', start)) {
    let end = open + 1;
    for (let depth = 1; depth > 0; end += 1) {
      if (sheet[end] === '{') depth += 1;
      if (sheet[end] === '}') depth -= 1;
      if (sheet[end] === undefined) throw new Error(`A rule does not end: ${sheet.slice(start, open)}`);
    }
    rules.push({ head: sheet.slice(start, open).trim(), body: sheet.slice(open + 1, end - 1) });
    start = end;
    rest = sheet.slice(end);
  }
  if (rest.trim() !== '') throw new Error(`No rule: ${rest.trim().slice(0, 80)}`);
  return rules;
}
