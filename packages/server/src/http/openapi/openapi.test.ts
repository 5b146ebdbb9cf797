import { readFileSync } from 'node:fs';
import type { EndpointShape } from '@cagette/sdk/contract/endpoint';
import { endpoints } from '@cagette/sdk/contract/endpoints';
import { errorCodes } from '@cagette/sdk/contract/errors';
import { type EndpointName, routes } from '@cagette/sdk/contract/routes';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from './document.ts';
import { errorsOf, operationOf } from './operation.ts';
import { openApiRoutes } from './openapi.routes.ts';
import { refsIn } from './schema.ts';

const document = openApiDocument();
const names = Object.keys(routes) as EndpointName[];

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result).toMatchObject({ valid: true });
  });

  it('is what docs/openapi.json says; «npm run openapi» writes it anew', () => {
    const written = readFileSync(new URL('../../../../../docs/openapi.json', import.meta.url), 'utf8');
    expect(written).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  it.each(names)('has %s with its parameters, reply and every declared error', (name) => {
    const shape: EndpointShape = endpoints[name];
    const operation = document.paths[routes[name].path.replace(/:(\w+)/g, '{$1}')]?.[routes[name].method.toLowerCase()];
    expect(operation?.operationId).toBe(name);
    expect(operation?.parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(
      [...routes[name].path.matchAll(/:(\w+)/g)].map((match) => match[1]),
    );
    expect(Object.keys(operation?.responses ?? {})).toContain(String(shape.status));
    for (const code of errorsOf(shape)) {
      expect(operation?.responses[errorCodes[code].status]?.description).toContain(`\`${code}\``);
    }
    expect(operation?.parameters.some((one) => one.name === 'Idempotency-Key')).toBe(shape.idempotent ?? false);
  });

  it('names every component it refers to, and refers to all but the events’', () => {
    const defined = Object.keys(document.components.schemas);
    const used = new Set(refsIn({ paths: document.paths, schemas: document.components.schemas }));
    expect([...used].filter((name) => !defined.includes(name))).toEqual([]);
    expect(defined.filter((name) => !used.has(name))).toEqual(['StockEvent']);
  });

  it('knows who may call: nobody in particular, an order’s link, a session, a key', () => {
    expect(operationOf('getShelf').security).toEqual([{}]);
    expect(operationOf('getOrder').security).toEqual([{ orderLink: [] }, { session: [] }]);
    expect(operationOf('exportMe').security).toEqual([{ session: [] }]);
    expect(operationOf('importCatalogue').security).toEqual([{ key: [] }, { session: [] }]);
  });
});

describe('/docs', () => {
  it('shows every operation and schema, without a script and without a request to anybody else', async () => {
    const response = await openApiRoutes().request('/docs');
    const page = await response.text();
    for (const name of names) expect(page).toContain(`<article id="${name}">`);
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`<article id="schema-${name}">`);
    for (const [, target] of page.matchAll(/href="#([\w-]+)"/g)) expect(page).toContain(`id="${target}"`);
    expect(page).not.toMatch(/<script| style=|(src|href)="https?:/);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'; style-src 'self'");
    expect((await openApiRoutes().request('/docs/docs.css')).headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  });

  it('stands beside the document itself, which any website may read', async () => {
    const response = await openApiRoutes().request('/openapi.json');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });
});
