import { readFileSync } from 'node:fs';
import type { EndpointShape } from '@cagette/sdk/contract/endpoint';
import { endpoints } from '@cagette/sdk/contract/endpoints';
import { type EndpointName, routes } from '@cagette/sdk/contract/routes';
import { docsEn } from '../../messages/docs.en.ts';
import { components, nameOf } from './components.ts';
import { type Operation, operationOf } from './operation.ts';
import type { JsonSchema } from './schema.ts';

/** OpenAPI 3.1, as far as the contract needs it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: Readonly<Record<string, unknown>> & { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

const names = Object.keys(routes) as EndpointName[];

/** The whole contract as OpenAPI: every endpoint with its parameters, bodies, replies and errors. */
export function openApiDocument(): OpenApiDocument {
  const shapes: EndpointShape[] = names.map((name) => endpoints[name]);
  const requests = shapes.flatMap(({ body }) => (body && body !== 'file' ? [nameOf(body)] : []));
  const replies = shapes.flatMap(({ response }) => (response && response !== 'events' ? [nameOf(response)] : []));
  return {
    openapi: '3.1.0',
    info: { title: 'Cagette', version: packageVersion(), description: docsEn.about, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: Object.entries(docsEn.tags).map(([name, description]) => ({ name, description })),
    paths: paths(),
    components: {
      schemas: components(requests, [...replies, 'StockEvent', 'Problem']),
      securitySchemes: {
        orderLink: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: docsEn.orderLink },
        session: { type: 'http', scheme: 'bearer', description: docsEn.session },
        key: { type: 'http', scheme: 'bearer', description: docsEn.key },
      },
    },
  };
}

function paths(): OpenApiDocument['paths'] {
  const byPath = Map.groupBy(names, (name) => routes[name].path.replace(/:(\w+)/g, '{$1}'));
  return Object.fromEntries(
    [...byPath].map(([path, own]) => [path, Object.fromEntries(own.map((name) => [routes[name].method.toLowerCase(), operationOf(name)]))]),
  );
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}
