import { expect, test } from 'vitest';
import { widgetSources } from '../element-data/widget-sources.ts';
import { documentedContract } from './documented-contract.ts';
import { formatViolation } from './rule.ts';

const sources = widgetSources();
const SHOP = 'elements/shop/shop.ts';
const SHOP_PATH = `packages/widget/src/${SHOP}`;

/** What is wrong after a text of a file was replaced by another, in every file that ends so. */
function brokenBy(file: string, before: string | RegExp, after: string): string[] {
  const changed = sources.map(({ path, text }) => ({ path, text: path.endsWith(`/src/${file}`) ? text.replace(before, after) : text }));
  expect(changed, `${file} has ${before}`).not.toEqual(sources);
  return documentedContract(changed).map(formatViolation);
}

test('the elements’ comments and the elements agree', () => {
  expect(documentedContract(sources).map(formatViolation)).toEqual([]);
});

test.each([
  ['an attribute', SHOP, / \* @attr server .*\n/, /shop\.ts:\d+ rule contract: «server» is a public attribute without @attr/],
  ['the attribute that is no field', SHOP, / \* @attr lang .*\n/, /shop\.ts:\d+ .*«lang» is a public attribute/],
  ['a fact', SHOP, / \* @fires cagette-ready .*\n/, /events\/ready-event\.ts:\d+ .*«cagette-ready» is a public event without @fires/],
  ['a request', SHOP, / \* @fires cagette-place-request .*\n/, /events\/place-request\.ts:\d+ .*«cagette-place-request»/],
  ['the slot', SHOP, / \* @slot - .*\n/, /\w\.ts:\d+ .*«default» is a public slot without @slot/],
  ['a part', SHOP, / \* @csspart basket-bar .*\n/, /elements\/shop\/[\w-]+\.ts:\d+ .*«basket-bar» is a public part without @csspart/],
  [
    'a theming property',
    SHOP,
    / \* @cssprop --cagette-line .*\n/,
    /tokens\.styles\.ts:\d+ .*«--cagette-line» is a public property without @cssprop/,
  ],
  ['what an event is', 'events/ready-event.ts', /\/\*\*.*\*\//, /ready-event\.ts:\d+ .*«ReadyEvent» has no comment/],
  [
    'what rich data is',
    SHOP,
    / {2}\/\*\* who the page knows.*\n/,
    /shop\.ts:\d+ .*«customer» is a property of <cagette-shop> and has no comment/,
  ],
])('%s that is not documented is named with its place', (_, file, documentation, expected) => {
  expect(brokenBy(file, documentation, '')).toEqual([expect.stringMatching(expected)]);
});

test.each([
  ['attribute', '@attr colour - paint'],
  ['event', '@fires cagette-sung - it sang'],
  ['slot', '@slot footer - the end'],
  ['part', '@csspart roof - above'],
  ['property', '@cssprop --cagette-smell - hay'],
])('a documented %s that does not exist is named with its line', (what, tag) => {
  const lines = brokenBy(SHOP, ' * @attr organisation', ` * ${tag}\n * @attr organisation`);
  const line =
    sources
      .find(({ path }) => path === SHOP_PATH)!
      .text.split('\n')
      .findIndex((text) => text.includes('@attr organisation')) + 1;
  expect(lines).toEqual([
    `${SHOP_PATH}:${line} rule contract: «${/ ([\w-]+) - /.exec(tag)?.[1]}» is documented by ${tag.split(' ')[0]}, but there is no such ${what}.`,
  ]);
});

test('a tag says what it is for', () => {
  expect(brokenBy(SHOP, /(@attr server) .*/, '$1')).toEqual([expect.stringContaining('«server» @attr does not say what it is for')]);
});

test('a part of an inner element is exported by the shop, or it goes', () => {
  const [line] = brokenBy('elements/basket/basket.ts', /html`\s*<(\w+)/, 'html`<$1 part="row"');
  expect(line).toMatch(/basket\.ts:\d+ .*«row» is a part that no page can reach/);
});

test('a part that the shop exports is public', () => {
  const lines = brokenBy(SHOP, '<cagette-basket ', '<cagette-basket exportparts="row: basket-row" ');
  expect(lines).toEqual([expect.stringContaining('«basket-row» is a public part without @csspart')]);
});

test('an event is in the global map and in the package', () => {
  expect(brokenBy('events/ready-event.ts', "'cagette-ready': ReadyEvent;", '')).toEqual([
    expect.stringContaining('is not in GlobalEventHandlersEventMap'),
  ]);
  expect(brokenBy('index.ts', /.*PlaceRequest.*\n/, '')).toEqual([
    expect.stringContaining('«PlaceRequest» is not exported by packages/widget/src/index.ts'),
  ]);
});

test('an element that is defined is in HTMLElementTagNameMap', () => {
  expect(brokenBy('elements/my-order/my-order.ts', "'cagette-my-order': MyOrder;", '')).toEqual([
    expect.stringMatching(/elements\/shop\/[\w-]+\.ts:\d+ .*«cagette-my-order» is not in HTMLElementTagNameMap/),
  ]);
});
