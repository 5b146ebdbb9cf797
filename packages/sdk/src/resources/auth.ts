import type { Session } from '../contract/auth.ts';
import { isApiError } from '../errors.ts';
import { liveSession } from '../session.ts';
import type { Transport } from '../transport.ts';

export interface Auth {
  /** Sends a six-digit code to an address that is known here; answers the same for any address. @throws ApiError `rate.limited` */
  requestCode(email: string, options?: { readonly signal?: AbortSignal }): Promise<void>;
  /** Signs in and keeps the session. @throws ApiError `code.invalid` with the attempts left, `code.exhausted` */
  signIn(credentials: { readonly email: string; readonly code: string }, options?: { readonly signal?: AbortSignal }): Promise<Session>;
  /** Forgets the session here, then tells the server to. */
  signOut(options?: { readonly signal?: AbortSignal }): Promise<void>;
  /** Who is signed in, without asking the server; null when nobody is or the session has ended. */
  current(): Session | null;
}

export function auth(transport: Transport): Auth {
  const { session, now } = transport;
  return {
    async requestCode(email, { signal } = {}) {
      await transport.reply('requestCode', { body: { email }, signal });
    },
    async signIn(credentials, { signal } = {}) {
      const opened = await transport.reply('createSession', { body: credentials, signal });
      session.write(opened);
      return opened;
    },
    async signOut({ signal } = {}) {
      const held = liveSession(session, now);
      session.write(null);
      if (held === null) return;
      try {
        await transport.reply('deleteSession', { token: held.token, signal });
      } catch (error) {
        // The server had already forgotten it.
        if (!isApiError(error, 'auth.invalid', 'auth.required')) throw error;
      }
    },
    current: () => liveSession(session, now),
  };
}
