import type { Session } from './contract/auth.ts';

/** Where a signed-in customer's session is kept between calls. Bring your own for a framework's store. */
export interface SessionStore {
  read(): Session | null;
  /** Null forgets it. */
  write(session: Session | null): void;
}

/** Keeps the session until the page or process ends. */
export function memorySession(): SessionStore {
  let held: Session | null = null;
  return {
    read: () => held,
    write(session) {
      held = session;
    },
  };
}

/** The session while it is valid; one that has ended is forgotten. `now` in milliseconds. */
export function liveSession(store: SessionStore, now: () => number): Session | null {
  const session = store.read();
  if (session === null || Date.parse(session.expiresAt) > now()) return session;
  store.write(null);
  return null;
}
