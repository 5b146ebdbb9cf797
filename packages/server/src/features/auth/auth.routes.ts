import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { signOut } from './auth.service.ts';
import { createSession, requestCode } from './codes.service.ts';

export function authRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'requestCode', ({ body }) => requestCode(deps, body));
  handle(app, deps, 'createSession', ({ body }) => createSession(deps, body));
  handle(app, deps, 'deleteSession', ({ actor }) => signOut(deps, actor));
  return app;
}
