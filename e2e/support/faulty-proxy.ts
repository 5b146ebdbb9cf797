import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ErrorCode, errorCodes } from '@cagette/sdk/contract/errors';

/**
 * What happens to a call: `down` breaks the connection; `held` waits for `mend` and then goes on; `lost` lets the server do what was asked and then breaks
 * the connection; `gateway` is the 502 of a web server in front that knows nothing of us; a code is the server's own refusal.
 */
export type Fault = 'down' | 'held' | 'lost' | 'gateway' | ErrorCode;

const REQUEST_ID = 'req_journey';

export interface FaultyProxy {
  readonly url: string;
  /** Every call whose method and path match meets the fault, until `mend`. */
  fault(calls: RegExp, fault: Fault): void;
  mend(): void;
  /** Waits until a call meets the fault. */
  untilMet(): Promise<void>;
  close(): Promise<void>;
}

/** Stands in front of a server on a free port and spoils what it is told to; preflights pass, since a browser hides what follows a failed one. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  let spoiled: { readonly calls: RegExp; readonly fault: Fault } | null = null;
  let tellMet = () => {};
  let firstMet = new Promise<void>((resolve) => (tellMet = resolve));
  let held: (() => void)[] = [];
  const set = (next: typeof spoiled) => {
    spoiled = next;
    firstMet = new Promise((resolve) => (tellMet = resolve));
  };
  const server = createServer((incoming, outgoing) => {
    const isSpoiled = incoming.method !== 'OPTIONS' && spoiled?.calls.test(`${incoming.method} ${incoming.url}`);
    const fault = isSpoiled ? (spoiled?.fault ?? null) : null;
    if (fault === null || fault === 'lost') pass(target, incoming, outgoing, fault === 'lost');
    else if (fault === 'down') incoming.socket.destroy();
    else if (fault === 'held') held.push(() => pass(target, incoming, outgoing, false));
    else if (fault === 'gateway') outgoing.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
    else refuse(outgoing, fault);
    if (fault !== null) tellMet();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: (calls, fault) => set({ calls, fault }),
    mend: () => {
      set(null);
      for (const goOn of held) goOn();
      held = [];
    },
    untilMet: () => firstMet,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse, isLost: boolean): void {
  const { method, headers, url } = incoming;
  const onward = ask(new URL(url ?? '/', target), { method, headers }, (reply) => {
    if (isLost) {
      reply.resume().once('end', () => incoming.socket.destroy());
      return;
    }
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(outgoing);
  });
  onward.once('error', () => incoming.socket.destroy());
  outgoing.once('close', () => onward.destroy());
  incoming.pipe(onward);
}

/** As the server itself refuses: https://www.rfc-editor.org/rfc/rfc9457 */
function refuse(outgoing: ServerResponse, code: ErrorCode): void {
  const { status, title } = errorCodes[code];
  const params = code === 'rate.limited' ? { retryAfterSeconds: 1 } : {};
  const problem = { type: `urn:cagette:error:${code}`, title, status, code, params, requestId: REQUEST_ID };
  outgoing.writeHead(status, { 'Content-Type': 'application/problem+json', 'Access-Control-Allow-Origin': '*' });
  outgoing.end(JSON.stringify(problem));
}
