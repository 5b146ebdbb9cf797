import { accessErrors, commonErrors, type EndpointShape } from '@cagette/sdk/contract/endpoint';
import { endpoints } from '@cagette/sdk/contract/endpoints';
import { type ErrorCode, errorCodes, SUPPORTED_WIRE_VERSIONS, WIRE_HEADER } from '@cagette/sdk/contract/errors';
import { type EndpointName, routes } from '@cagette/sdk/contract/routes';
import { docsEn } from '../../messages/docs.en.ts';
import { nameOf, parameterSchema } from './components.ts';
import { extras } from './operation-extras.ts';
import { componentRef, type JsonSchema } from './schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export interface Reply {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

export interface Operation {
  readonly operationId: EndpointName;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: NonNullable<Reply['content']> };
  readonly responses: Readonly<Record<string, Reply>>;
}

const MAX_KEY = 200;
const nobody = {};
const security = {
  public: [nobody],
  order: [{ orderLink: [] }, { session: [] }],
  customer: [{ session: [] }],
  desk: [{ key: [] }, { session: [] }],
} as const;

/** One endpoint of the contract as an operation of OpenAPI. */
export function operationOf(name: EndpointName): Operation {
  const shape: EndpointShape = endpoints[name];
  const extra = extras[name] ?? {};
  return {
    operationId: name,
    summary: shape.summary,
    ...(extra.description === undefined ? {} : { description: extra.description }),
    tags: [tagOf(name)],
    security: extra.security ?? security[shape.access],
    parameters: parametersOf(shape, extra.parameters ?? []),
    ...(shape.body ? { requestBody: { required: true, content: bodyOf(shape.body, extra.bodyTypes ?? []) } } : {}),
    responses: { ...successOf(shape, extra.content ?? {}), ...extra.responses, ...problemsOf(shape) },
  };
}

/** Every error that an endpoint may answer: its own, those of its access, and those of all. */
export function errorsOf(shape: EndpointShape): ErrorCode[] {
  return [...new Set<ErrorCode>([...shape.errors, ...accessErrors[shape.access], ...commonErrors])];
}

/** The word after `/v1/`. */
function tagOf(name: EndpointName): string {
  return routes[name].path.split('/')[2] ?? '';
}

function parametersOf(shape: EndpointShape, more: readonly Parameter[]): Parameter[] {
  return [
    ...(shape.params ? fieldsOf(parameterSchema(shape.params), 'path') : []),
    ...(shape.query ? fieldsOf(parameterSchema(shape.query), 'query') : []),
    ...(shape.idempotent
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header' as const,
            required: true,
            description: docsEn.idempotencyKey,
            schema: { type: 'string', minLength: 1, maxLength: MAX_KEY },
          },
        ]
      : []),
    {
      name: WIRE_HEADER,
      in: 'header',
      required: false,
      description: docsEn.wireVersion,
      schema: { type: 'integer', enum: SUPPORTED_WIRE_VERSIONS },
    },
    ...more,
  ];
}

function fieldsOf(schema: JsonSchema, place: 'path' | 'query'): Parameter[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: schema.required?.includes(name) ?? false,
    schema: field,
  }));
}

function bodyOf(body: NonNullable<EndpointShape['body']>, types: readonly string[]): NonNullable<Reply['content']> {
  if (body !== 'file') return { 'application/json': { schema: componentRef(nameOf(body)) } };
  return Object.fromEntries(types.map((type) => [type, { schema: {} }]));
}

function successOf(shape: EndpointShape, more: NonNullable<Reply['content']>): Record<string, Reply> {
  const { response, status } = shape;
  if (response === null) return { [status]: { description: docsEn.done } };
  if (response === 'events')
    return { [status]: { description: docsEn.events, content: { 'text/event-stream': { schema: { type: 'string' } } } } };
  return { [status]: { description: docsEn.reply, content: { 'application/json': { schema: componentRef(nameOf(response)) }, ...more } } };
}

/** One reply per status, with the codes it may carry. */
function problemsOf(shape: EndpointShape): Record<string, Reply> {
  const byStatus = Map.groupBy(errorsOf(shape), (code) => errorCodes[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${errorCodes[code].title}`).join('\n\n'),
        content: {
          'application/problem+json': { schema: { allOf: [componentRef('Problem'), { properties: { code: { enum: codes } } }] } },
        },
      },
    ]),
  );
}
