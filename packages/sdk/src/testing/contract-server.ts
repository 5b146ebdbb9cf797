/** A small server that speaks the contract over real HTTP, for the SDK's tests. Every reply goes through its schema, like the real server's. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpoints } from '../contract/endpoints.ts';
import { errorCodes, type ErrorCode, type ParamsOf } from '../contract/errors.ts';
import { Problem } from '../contract/problem.ts';
import { routes, type EndpointName } from '../contract/routes.ts';
import { createEventStream } from './event-stream.ts';
import { createFarmHandlers, type Refusal } from './farm-handlers.ts';

const ROUND = /^\/round-(\d+)/;

export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

type Interruption = (response: ServerResponse, request: SeenRequest) => void;

export type ContractServer = Awaited<ReturnType<typeof startContractServer>>;

export async function startContractServer({ jars = 5 }: { readonly jars?: number } = {}) {
  const requests: SeenRequest[] = [];
  const interruptions: Interruption[] = [];
  let round = 0;
  const events = createEventStream();
  const handlers = createFarmHandlers({ jars, events });

  const server = createServer((request, response) => {
    void (async () => {
      const [, of] = ROUND.exec(request.url ?? '') ?? [];
      // A call that an earlier test gave up may arrive only now.
      if (of !== undefined && Number(of) !== round) return response.destroy();
      const seen = await readRequest(request);
      requests.push(seen);
      const interruption = interruptions.shift();
      if (interruption) return interruption(response, seen);
      const found = findRoute(seen);
      if (found === null) return sendProblem(response, { code: 'route.notFound', params: {} });
      if (found.name === 'watchShelf') return events.connect(response, request.headers['last-event-id']?.toString());
      const outcome = handlers[found.name](found.params, seen);
      if ('code' in outcome) return sendProblem(response, outcome);
      const { response: schema, status } = endpoints[found.name];
      if (typeof outcome.reply === 'string') response.writeHead(status, { 'Content-Type': 'text/csv' }).end(outcome.reply);
      else if (schema === null) response.writeHead(status).end();
      else response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(schema.parse(outcome.reply)));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    baseUrl: `http://127.0.0.1:${port}`,
    /** The same until the next `reset`; what is called here and comes after that is not heard. */
    get urlOfNow() {
      return `http://127.0.0.1:${port}/round-${round}`;
    },
    requests,
    events,
    /** What happens to the next requests instead of an answer, one each. */
    interrupt(...next: Interruption[]) {
      interruptions.push(...next);
    },
    reset() {
      round += 1;
      requests.length = 0;
      interruptions.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a problem, as an interruption or not. */
export function refuse<Code extends ErrorCode>(
  code: Code,
  params: ParamsOf<Code>,
  headers: Readonly<Record<string, string>> = {},
): Interruption {
  return (response) => sendProblem(response, { code, params }, headers);
}

/** Answers with something that is not ours. */
export function answer(status: number, body = '', headers: Readonly<Record<string, string>> = {}): Interruption {
  return (response) => response.writeHead(status, headers).end(body);
}

export function hangUp(response: ServerResponse): void {
  response.destroy();
}

function sendProblem(response: ServerResponse, { code, params }: Refusal, headers: Readonly<Record<string, string>> = {}): void {
  const { status, title } = errorCodes[code];
  const problem = Problem.parse({ type: 'about:blank', title, status, code, params, requestId: 'req_1' });
  response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers }).end(JSON.stringify(problem));
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    url: new URL((request.url ?? '').replace(ROUND, ''), 'http://127.0.0.1'),
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
}

function findRoute({ method, url }: SeenRequest): { name: EndpointName; params: Record<string, string> } | null {
  for (const name of Object.keys(routes) as EndpointName[]) {
    const route = routes[name];
    const pattern = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const match = route.method === method ? pattern.exec(url.pathname) : null;
    if (match) return { name, params: { ...match.groups } };
  }
  return null;
}
