/** A call as `fetch` takes it: address, headers and body. */
import { WIRE_HEADER, WIRE_VERSION } from './contract/errors.ts';
import { routes, type EndpointName } from './contract/routes.ts';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Opens what this call asks for. Without it, `signedIn` says whether the session does. */
  readonly token?: string | undefined;
  readonly signedIn?: boolean;
  readonly idempotencyKey?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** A call apart from its types. */
export interface LooseCall extends CallOptions {
  readonly params?: object | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
}

/** What a client adds to each of its calls. */
export interface Sender {
  readonly baseUrl: string;
  readonly accept: string;
  readonly locale: string | undefined;
  readonly token: string | undefined;
}

export interface PreparedRequest {
  readonly url: string;
  readonly init: RequestInit;
}

export function prepareRequest(name: EndpointName, call: LooseCall, sender: Sender): PreparedRequest {
  const init: RequestInit = { method: routes[name].method, headers: headersOf(name, call, sender) };
  if (call.body !== undefined) init.body = bodyOf(call.body);
  return { url: addressOf(name, call, sender), init };
}

function addressOf(name: EndpointName, call: LooseCall, { baseUrl, token }: Sender): string {
  const { method, path } = routes[name];
  const params = new Map<string, unknown>(Object.entries(call.params ?? {}));
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params.get(key))));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(call.query ?? {})) if (value !== undefined) query.set(key, String(value));
  // A header would cost every public read a preflight request, so the wire version goes into the address there.
  if (method === 'GET' && token === undefined) query.set('wire', String(WIRE_VERSION));
  // As text, because `query.size` is missing from browsers before Safari 17 and Chrome 113.
  const asked = query.toString();
  return `${baseUrl.replace(/\/+$/, '')}${filled}${asked && `?${asked}`}`;
}

function headersOf(name: EndpointName, call: LooseCall, { accept, locale, token }: Sender): Record<string, string> {
  return {
    Accept: accept,
    // A file's own type comes with the call.
    ...(call.body !== undefined && { 'Content-Type': 'application/json' }),
    ...(locale && { 'Accept-Language': locale }),
    // Escaped, because a runtime that refuses a header quotes it in its error, secret and all. Our own tokens hold nothing to escape.
    ...(token !== undefined && { Authorization: `Bearer ${encodeURI(token.trim())}` }),
    ...((token !== undefined || routes[name].method !== 'GET') && { [WIRE_HEADER]: String(WIRE_VERSION) }),
    ...(call.idempotencyKey !== undefined && { 'Idempotency-Key': call.idempotencyKey }),
    ...call.headers,
  };
}

function bodyOf(body: unknown): BodyInit {
  if (body instanceof Blob) return body;
  // Copied because a view may sit in shared memory, which requests refuse.
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}
