import * as auth from '@cagette/sdk/contract/auth';
import * as desk from '@cagette/sdk/contract/desk';
import * as distribution from '@cagette/sdk/contract/distribution';
import * as impact from '@cagette/sdk/contract/impact';
import * as me from '@cagette/sdk/contract/me';
import * as network from '@cagette/sdk/contract/network';
import * as order from '@cagette/sdk/contract/order';
import * as organisation from '@cagette/sdk/contract/organisation';
import * as pickupPoints from '@cagette/sdk/contract/pickup-points';
import * as places from '@cagette/sdk/contract/places';
import * as problem from '@cagette/sdk/contract/problem';
import * as quote from '@cagette/sdk/contract/quote';
import * as shelf from '@cagette/sdk/contract/shelf';
import * as z from 'zod/mini';
import { componentRef, type JsonSchema, refsIn } from './schema.ts';

type Schemas = Readonly<Record<string, JsonSchema>>;
type Direction = 'input' | 'output';

const modules = [organisation, distribution, pickupPoints, places, impact, shelf, quote, order, auth, me, desk, network, problem];

/** The contract's schemas under the names they are exported with. */
const named = new Map<string, z.ZodMiniType>(
  modules.flatMap((module) =>
    Object.entries(module).filter((entry): entry is [string, z.ZodMiniType] => entry[1] instanceof z.ZodMiniType),
  ),
);

/** The name of a schema of the contract; every body and every reply has one. */
export function nameOf(schema: z.ZodMiniType): string {
  for (const [name, candidate] of named) if (candidate === schema) return name;
  throw new TypeError('A body or reply of the contract is not an exported schema');
}

/** A schema of parameters, which refers to no other. */
export function parameterSchema(schema: z.ZodMiniType): JsonSchema {
  return tidy(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', override: open }) as JsonSchema);
}

/**
 * The components that are reached from these names, as requests and as replies. A name that is reached from both must mean the same.
 *
 * @throws TypeError when it does not.
 */
export function components(requests: readonly string[], replies: readonly string[]): Schemas {
  const inputs = reached(requests, all('input'));
  const outputs = reached(replies, all('output'));
  for (const [name, schema] of Object.entries(inputs)) {
    if (outputs[name] && JSON.stringify(outputs[name]) !== JSON.stringify(schema)) {
      throw new TypeError(`${name} is one thing in requests and another in replies`);
    }
  }
  const both = { ...inputs, ...outputs };
  return Object.fromEntries(Object.entries(both).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function all(io: Direction): Schemas {
  const { schemas } = z.toJSONSchema(registry(), { io, target: 'draft-2020-12', uri: refOf, override: open });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, tidy(schema as JsonSchema)]));
}

function registry() {
  const made = z.registry<{ id: string }>();
  for (const [name, schema] of named) made.add(schema, { id: name });
  return made;
}

function refOf(name: string): string {
  return componentRef(name).$ref ?? '';
}

/** A reader must bear new fields, so nothing is declared closed. */
function open({ jsonSchema: schema }: { jsonSchema: { additionalProperties?: unknown } }): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}

function tidy({
  $schema: _schema,
  $id: _id,
  id: _name,
  ...schema
}: JsonSchema & { $schema?: string; $id?: string; id?: string }): JsonSchema {
  return schema;
}

function reached(names: readonly string[], schemas: Schemas): Schemas {
  const found: Record<string, JsonSchema> = {};
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = schemas[name];
    if (found[name] || !schema) continue;
    found[name] = schema;
    waiting.push(...refsIn(schema));
  }
  return found;
}
