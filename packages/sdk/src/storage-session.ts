import type { Session } from './contract/auth.ts';
import { memorySession, type SessionStore } from './session.ts';

/** The part of the Web Storage interface that is used, so that any store of strings will do. */
export interface StringStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Keeps the session in `localStorage` or `sessionStorage`. Where storage is forbidden, full or gone, memory takes its place silently.
 * `storage` is a function because merely naming `localStorage` throws in some privacy modes.
 *
 * @example createCagette({ baseUrl, session: storageSession(() => localStorage) })
 */
export function storageSession(storage: () => StringStorage, key = 'cagette.session'): SessionStore {
  const memory = memorySession();
  return {
    read() {
      // Memory holds something only when storage refused it; storage may hold an older one then.
      const held = memory.read();
      if (held !== null) return held;
      try {
        return parsedSession(storage().getItem(key));
      } catch {
        return null;
      }
    },
    write(session) {
      memory.write(null);
      try {
        if (session === null) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(session));
      } catch {
        memory.write(session);
      }
    },
  };
}

function parsedSession(text: string | null): Session | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  return isSession(value) ? value : null;
}

/** Only what the SDK itself relies on; the rest came from the server and went through nobody else's hands. */
function isSession(value: unknown): value is Session {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    typeof value.token === 'string' &&
    'expiresAt' in value &&
    typeof value.expiresAt === 'string'
  );
}
