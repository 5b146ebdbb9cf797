import { type EndpointName, routes } from '@cagette/sdk/contract/routes';
import type { Hono } from 'hono';
import type { AppEnv } from './env.ts';
import { problemReply } from './problem-json.ts';

/** Answers the methods that a known address does not have, and says which it has (RFC 9110, section 15.5.6). Registered after every endpoint. */
export function methodNotAllowed(app: Hono<AppEnv>): void {
  for (const [path, methods] of methodsByPath()) {
    app.all(path, (c) => {
      const reply = problemReply(c, 'method.notAllowed');
      reply.headers.set('Allow', methods.join(', '));
      return reply;
    });
  }
}

function methodsByPath(): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const name of Object.keys(routes) as EndpointName[]) {
    const { method, path } = routes[name];
    // A GET answers HEAD as well, and OPTIONS is answered by CORS.
    const own = method === 'GET' ? ['GET', 'HEAD'] : [method];
    paths.set(path, [...(paths.get(path) ?? ['OPTIONS']), ...own]);
  }
  return paths;
}
