import { describe, expect, test } from 'vitest';
import { checkSources } from './check-sources.ts';
import { formatViolation } from './rule.ts';

const WIDGET = 'packages/widget/src';
const SERVER = 'packages/server/src';
const SDK = 'packages/sdk/src';

/** The broken rules of one file, as `rule:line`. */
function broken(path: string, text: string): string[] {
  return checkSources([{ path, text }]).map(({ rule, line }) => `${rule}:${line}`);
}

describe('arrows', () => {
  test.each([
    ['the contract importing a library', `${SDK}/contract/money.ts`, `import { Decimal } from 'decimal.js';`],
    ['the contract importing the client', `${SDK}/contract/money.ts`, `import { createCagette } from '../client.ts';`],
    ['the contract importing the whole of zod', `${SDK}/contract/money.ts`, `import { z } from 'zod';`],
    ['the transport importing a library', `${SDK}/transport.ts`, `import ky from 'ky';`],
    ['the SDK importing the server', `${SDK}/client.ts`, `import { app } from '../../server/src/app.ts';`],
    ['the SDK importing Node', `${SDK}/client.ts`, `import { readFile } from 'node:fs/promises';`],
    ['an element importing a library', `${WIDGET}/shop.ts`, `import ky from 'ky';`],
    ['an element importing zod', `${WIDGET}/shop.ts`, `import * as z from 'zod/mini';`],
    ['an element importing the server, even a type', `${WIDGET}/shop.ts`, `import type { Deps } from '../../server/src/deps.ts';`],
    ['a dynamic import', `${WIDGET}/shop.ts`, `const map = import('leaflet');`],
    ['a re-export', `${WIDGET}/shop.ts`, `export { html } from 'htm';`],
    ['the server importing the SDK beyond its contract', `${SERVER}/app.ts`, `import { createCagette } from '@cagette/sdk';`],
    ['the server importing the elements', `${SERVER}/app.ts`, `import { fr } from '../../widget/src/messages/fr.ts';`],
  ])('refuses %s', (_, path, text) => {
    expect(broken(path, text)).toEqual(['arrows:1']);
  });

  test.each([
    [`${SDK}/contract/money.ts`, `import * as z from 'zod/mini';\nimport { text } from './primitives.ts';`],
    [`${SDK}/transport.ts`, `import { routes } from './contract/routes.ts';`],
    [
      `${WIDGET}/shop.ts`,
      `import { LitElement } from 'lit';\nimport { property } from 'lit/decorators.js';\nimport { formatPrice } from '@cagette/sdk/contract/format';`,
    ],
    [
      `${SERVER}/app.ts`,
      `import { Hono } from 'hono';\nimport { join } from 'node:path';\nimport { routes } from '@cagette/sdk/contract/routes';`,
    ],
  ])('lets %s import what it may', (path, text) => {
    expect(broken(path, text)).toEqual([]);
  });
});

describe('rule 1: routes, services, queries', () => {
  const orders = `${SERVER}/features/orders`;
  test.each([
    ['routes that call queries', `${orders}/orders.routes.ts`, `import { findOrder } from './orders.queries.ts';`],
    [
      'a service that calls the queries of another feature',
      `${orders}/orders.service.ts`,
      `import { findOffer } from '../catalogues/catalogues.queries.ts';`,
    ],
    ['queries that call a service', `${orders}/orders.queries.ts`, `import { place } from './orders.service.ts';`],
    ['a view that asks the database', `${orders}/orders.view.ts`, `import { findOrder } from './orders.queries.ts';`],
    ['SQL in a service', `${orders}/orders.service.ts`, `import { sql } from 'kysely';`],
    ['a query built in a service', `${orders}/orders.service.ts`, `export const f = (db: Db) => db.selectFrom('orders');`],
    ['an update built in routes', `${orders}/orders.routes.ts`, `export const f = (db: Db) => db.updateTable('orders');`],
    ['the driver outside of db/', `${orders}/orders.service.ts`, `import pg from 'pg';`],
  ])('refuses %s', (_, path, text) => {
    expect(broken(path, text)).toEqual(['1:1']);
  });

  test.each([
    [
      `${orders}/orders.service.ts`,
      `import { findOrder } from './orders.queries.ts';\nimport { shelfOf } from '../shelves/shelves.service.ts';`,
    ],
    [`${orders}/orders.queries.ts`, `import { sql } from 'kysely';\nexport const f = (db: Db) => db.insertInto('orders');`],
    [`${orders}/orders.service.ts`, `import type { Transaction } from 'kysely';`],
    [`${SERVER}/db/connection.ts`, `import pg from 'pg';`],
    [`${SERVER}/jobs/mails.ts`, `export const f = (db: Db) => db.deleteFrom('mails');`],
  ])('lets %s do its part', (path, text) => {
    expect(broken(path, text)).toEqual([]);
  });
});

describe('rule 2: no cycles, barrels or drawers', () => {
  test('reports a circle once, with its path', () => {
    const found = checkSources([
      { path: `${SERVER}/a.ts`, text: `import { b } from './b.ts';\nexport const a = b;` },
      { path: `${SERVER}/b.ts`, text: `\nimport { c } from './c.ts';\nexport const b = c;` },
      { path: `${SERVER}/c.ts`, text: `import { b } from './b.ts';\nexport const c = () => b;` },
    ]);
    expect(found.map(formatViolation)).toEqual([
      `${SERVER}/b.ts:2 rule 2: imports itself in a circle: ${SERVER}/b.ts → ${SERVER}/c.ts → ${SERVER}/b.ts.`,
    ]);
  });

  test('reports a circle that goes through the name of the package', () => {
    const found = checkSources([
      { path: `${SDK}/index.ts`, text: `export { a } from './a.ts';` },
      { path: `${SDK}/a.ts`, text: `import { b } from '@cagette/sdk';\nexport const a = b;` },
    ]);
    expect(found.map(({ rule }) => rule)).toContain('2');
  });

  test('types may refer to each other', () => {
    const files = [
      { path: `${SERVER}/a.ts`, text: `import type { B } from './b.ts';\nexport interface A { b: B }` },
      { path: `${SERVER}/b.ts`, text: `import { type A } from './a.ts';\nexport interface B { a: A }` },
    ];
    expect(checkSources(files)).toEqual([]);
  });

  test.each([
    ['a file that only passes on', `${SERVER}/features/orders/all.ts`, `export { a } from './a.ts';\nexport { b } from './b.ts';`],
    ['an index that is not public', `${SERVER}/features/index.ts`, `export const a = 1;`],
    ['export * in the public index', `${SDK}/index.ts`, `export * from './client.ts';`],
  ])('refuses %s', (_, path, text) => {
    expect(broken(path, text)).toEqual(['2:1']);
  });

  test('the public index lists what it exports', () => {
    expect(broken(`${SDK}/index.ts`, `export { a } from './a.ts';\nexport type { B } from './b.ts';`)).toEqual([]);
  });

  test.each(['utils/money.ts', 'money.utils.ts', 'helpers.ts', 'common/money.ts', 'types.ts'])('refuses the name %s', (name) => {
    expect(broken(`${SERVER}/${name}`, '')).toEqual(['2:1']);
  });

  test('refuses a drawer among tests and scripts as well', () => {
    expect(broken('scripts/helper.ts', '')).toEqual(['2:1']);
  });
});

describe('rule 3: one place for rounding, time, environment and network', () => {
  test.each([
    ['Math.round', `export const a = Math.round(1.5);`],
    ['Math.floor, passed on', `export const a = [1.5].map(Math.floor);`],
    ['toFixed', `export const a = (n: number) => n.toFixed(2);`],
    ['a bitwise or', `export const a = (n: number) => n | 0;`],
    ['a double tilde', `export const a = (n: number) => ~~n;`],
    ['Date.now', `export const a = Date.now();`],
    ['globalThis.Date.now', `export const a = globalThis.Date.now();`],
    ['new Date()', `export const a = new Date();`],
    ['performance.now', `export const a = performance.now();`],
    ['Temporal.Now', `export const a = Temporal.Now.instant();`],
    ['process.env', `export const a = process.env.PORT;`],
    ['process.env, taken apart', `const { PORT } = process.env;`],
    ['fetch', `export const a = fetch('/v1');`],
    ['globalThis.fetch', `export const a = globalThis.fetch;`],
    ['EventSource', `export const a = new EventSource('/v1');`],
  ])('refuses %s', (_, text) => {
    expect(broken(`${SERVER}/features/orders/pick.ts`, text)).toEqual(['3:1']);
  });

  test("refuses PostgreSQL's clock in queries", () => {
    const text = 'export const q = sql`\n select * from orders where closes_at > now()`;';
    expect(broken(`${SERVER}/features/orders/orders.queries.ts`, text)).toEqual(['3:1']);
  });

  test.each([
    [`${SDK}/contract/money.ts`, `export const a = Math.floor(1.5);`],
    [`${SERVER}/clock.ts`, `export const now = () => new Date();`],
    [`${SERVER}/config.ts`, `export const port = process.env.PORT;`],
    [`${SDK}/transport.ts`, `export const f = globalThis.fetch;`],
    [`${SERVER}/http/serve.ts`, `serve({ fetch: app.fetch });`],
    [`${SERVER}/features/orders/pick.ts`, `export const at = new Date(instant); // Date.now() and Math.round() in a comment`],
    [`${SERVER}/features/orders/pick.ts`, `export const text = 'Math.round(1)';`],
    [`${SERVER}/features/orders/pick.test.ts`, `const a = Date.now();`],
    ['scripts/start.ts', `const a = performance.now();`],
  ])('lets %s be', (path, text) => {
    expect(broken(path, text)).toEqual([]);
  });
});

describe('rule 5: tenant and actor', () => {
  test('refuses an organisation from the body', () => {
    expect(broken(`${SERVER}/features/orders/orders.service.ts`, `export const f = (input: In) => input.body.organisationId;`)).toEqual([
      '5:1',
    ]);
  });

  test('takes it from the path', () => {
    expect(broken(`${SERVER}/features/orders/orders.service.ts`, `export const f = (input: In) => input.params.organisationId;`)).toEqual(
      [],
    );
  });
});

describe('rule 8: one owner of client and store', () => {
  test.each([
    ['an element that makes a client', `${WIDGET}/elements/shelf/shelf.ts`, `import { createCagette } from '@cagette/sdk';`],
    ['an element that imports the store', `${WIDGET}/elements/shelf/shelf.ts`, `import { ShopStore } from '../../state/shop-store.ts';`],
    ['state that renders', `${WIDGET}/state/basket.ts`, `import { html } from 'lit';`],
    ['state that looks at the page', `${WIDGET}/state/basket.ts`, `export const title = document.title;`],
  ])('refuses %s', (_, path, text) => {
    expect(broken(path, text)).toEqual(['8:1']);
  });

  test.each([
    [`${WIDGET}/elements/shop/shop.ts`, `import { createCagette } from '@cagette/sdk';`],
    [`${WIDGET}/elements/shelf/shelf.ts`, `import type { ShopStore } from '../../state/shop-store.ts';`],
    [`${WIDGET}/elements/shelf/shelf.ts`, `import { formatPrice } from '@cagette/sdk/contract/format';`],
  ])('lets %s import what it may', (path, text) => {
    expect(broken(path, text)).toEqual([]);
  });
});

describe('rule 9: sentences', () => {
  test.each([
    ['an accented word', `export const a = 'Commande confirmée';`],
    ['French without accents', `export const a = 'Voir le panier de la ferme';`],
    ['a sentence around an expression', 'export const a = (n: number) => `Il ${n} dans votre`;'],
    ['a template', 'export const a = (n: number) => `Il reste ${n} pots à prendre`;'],
    ['words between tags', 'export const a = html`<button>${icon}Order now</button>`;'],
    ['a label in an attribute', 'export const a = html`<button aria-label="Add one">+</button>`;'],
  ])('refuses %s', (_, text) => {
    expect(broken(`${WIDGET}/elements/shelf/shelf.ts`, text)).toEqual(['9:1']);
  });

  test.each([
    [`${WIDGET}/messages/fr.ts`, `export const fr = { confirmed: 'Commande confirmée' };`],
    [`${SERVER}/features/imports/headers.ts`, `export const a = 'Conditionnement (pièce pesée)';`],
    [`${WIDGET}/elements/shelf/shelf.ts`, 'export const a = html`<p class="price la une">${price} €</p>`;'],
    [`${WIDGET}/elements/shelf/shelf.ts`, `export const a = 'No element named la-liste was found';`],
    [`${WIDGET}/elements/shelf/shelf.ts`, `// Une commande confirmée\nexport const a = 'œ';`],
  ])('lets %s be', (path, text) => {
    expect(broken(path, text)).toEqual([]);
  });
});

describe('rule 10: length', () => {
  const long = 'export const a = 1;\n'.repeat(351);

  test('refuses a file of more than 350 lines, at its end', () => {
    expect(broken(`${SERVER}/app.ts`, long)).toEqual(['10:352']);
  });

  test.each([`${SERVER}/app.test.ts`, `${WIDGET}/messages/fr.ts`, `${SERVER}/db/migrations/0001-start.ts`])('does not count %s', (path) => {
    expect(broken(path, long)).toEqual([]);
  });

  test('350 lines are allowed', () => {
    expect(broken(`${SERVER}/app.ts`, 'export const a = 1;\n'.repeat(350))).toEqual([]);
  });
});

describe('promises to host pages', () => {
  test.each([
    ['unsafeHTML', `export const a = unsafeHTML(text);`],
    ['innerHTML', `element.innerHTML = text;`],
    ['innerHTML bound in a template', 'export const a = html`<p .innerHTML=${text}></p>`;'],
    ['a style attribute', 'export const a = html`<p style="color: red"></p>`;'],
    ['a bound style attribute', 'export const a = html`<p class=${name} style=${style}></p>`;'],
    ['styleMap', `export const a = styleMap({ color: 'red' });`],
    ['rem', 'export const a = css`:host { padding: 1.5rem; }`;'],
    ['rem without a leading digit', 'export const a = css`:host { padding: .5rem; }`;'],
    ['a data: URI', 'export const a = css`:host { background: url(data:image/png;base64,AA); }`;'],
    ['new Function', `export const a = new Function('return 1');`],
  ])('refuses %s', (_, text) => {
    expect(broken(`${WIDGET}/elements/shelf/shelf.styles.ts`, text)).toEqual(['embedding:1']);
  });

  test('em, px and classes are fine', () => {
    expect(broken(`${WIDGET}/elements/shelf/shelf.ts`, 'export const a = css`p { margin: 1em 2px; --theorem: 1; }`;')).toEqual([]);
  });

  test('the hosted page of the server may use rem', () => {
    expect(broken(`${SERVER}/features/hosted/page.ts`, 'export const a = `p { margin: 1rem; }`;')).toEqual([]);
  });
});

test('a violation reads as file, line, rule and sentence', () => {
  const [found] = checkSources([{ path: `${SERVER}/app.ts`, text: '\n\nexport const a = Math.round(1);' }]);
  expect(found && formatViolation(found)).toBe(`${SERVER}/app.ts:3 rule 3: rounds; only contract/money.ts does (divideRounded).`);
});
