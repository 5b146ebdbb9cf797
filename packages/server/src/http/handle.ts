import type { EndpointShape } from '@cagette/sdk/contract/endpoint';
import { type BodyOut, endpoints, type ParamsOut, type QueryOut, type ReplyOf } from '@cagette/sdk/contract/endpoints';
import { type EndpointName, routes } from '@cagette/sdk/contract/routes';
import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Deps } from '../deps.ts';
import { type Actor, anonymous, resolveActor } from './actor.ts';
import type { AppEnv } from './env.ts';
import { problem } from './problem-error.ts';
import { validationIssues } from './validation-issues.ts';

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** What a handler is given: parsed parts of the request, who asks, and from which website. */
export interface Request<Name extends EndpointName> {
  readonly params: ParamsOut<Name>;
  readonly query: QueryOut<Name>;
  /** A file is read when it is asked for: who may not send one should not fill the memory with it. */
  readonly body: BodyOut<Name> extends Uint8Array ? () => Promise<Uint8Array> : BodyOut<Name>;
  readonly actor: Actor;
  /** The `Origin` header, null outside browsers. */
  readonly origin: string | null;
  readonly c: Context<AppEnv>;
}

/** A handler answers what its endpoint declares, or a `Response` of its own where the endpoint streams or serves prepared bytes. */
export type Handler<Name extends EndpointName> = (request: Request<Name>) => Promise<ReplyOf<Name> | Response> | Response;

/**
 * Registers the handler of one endpoint of the contract: its method and path, parsing of parameters, query and body with all faults at once,
 * who may call, and parsing of the reply so that nothing undeclared leaves.
 */
export function handle<Name extends EndpointName>(app: Hono<AppEnv>, deps: Deps, name: Name, handler: Handler<Name>): void {
  const { method, path } = routes[name];
  const shape: EndpointShape = endpoints[name];
  app.on(method, path, async (c) => {
    const actor = needsActor(shape) ? await resolveActor(c, deps, shape.access) : anonymous;
    const params = shape.params ? parse(shape.params, c.req.param(), 'path') : undefined;
    const query = shape.query ? parse(shape.query, ownQuery(c), 'query') : undefined;
    const body = await readBody(c, shape);
    const request = { params, query, body, actor, origin: c.req.header('Origin') ?? null, c } as Request<Name>;
    const reply = await handler(request);
    return reply instanceof Response ? reply : send(c, shape, reply);
  });
}

/** Without the wire version, which is the middleware's. */
function ownQuery(c: Context<AppEnv>): Record<string, string> {
  const { wire: _wire, ...query } = c.req.query();
  return query;
}

/** A public endpoint looks at a key only where it says that the key may be wrong: an order may be placed with one. */
function needsActor(shape: EndpointShape): boolean {
  return shape.access !== 'public' || shape.errors.includes('auth.invalid');
}

function send(c: Context<AppEnv>, shape: EndpointShape, reply: unknown): Response {
  if (!shape.response || shape.response === 'events') return c.body(null, shape.status as 204);
  // What answers a write may hold a token or a name, whoever may ask for it.
  c.header('Cache-Control', shape.access === 'public' && !shape.body ? 'no-cache' : 'no-store');
  return c.json(z.parse(shape.response, reply) as never, shape.status as 200);
}

async function readBody(c: Context<AppEnv>, shape: EndpointShape): Promise<unknown> {
  if (!shape.body) return undefined;
  if (shape.body === 'file') return async () => new Uint8Array(await c.req.arrayBuffer());
  const type = c.req.header('Content-Type');
  if (type !== undefined && !JSON_TYPE.test(type)) throw problem('body.unsupportedType');
  let json: unknown;
  try {
    json = JSON.parse(await c.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) throw problem('body.invalidJson');
    throw error;
  }
  return parse(shape.body, json);
}

/** @throws validation.failed with every fault */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, part?: 'path' | 'query'): z.output<Schema> {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return result.data;
  const issues = validationIssues(result.error.issues);
  throw problem('validation.failed', { issues: part ? issues.map((issue) => ({ ...issue, path: `${part}.${issue.path}` })) : issues });
}
