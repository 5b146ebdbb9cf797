/** PostgreSQL's error classes (appendix A of its manual) that the code tells apart. */

const UNIQUE_VIOLATION = '23505';
const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
/** A statement, a lock or a transaction that took longer than it may. */
const givenUp = ['57014', '55P03', '25P03'];
/** Class 08: connection; 57P: operator intervention (shutdown, crash of another session); 53: too many connections, out of disk. */
const unavailableClasses = ['08', '57P', '53'];
const socketFaults = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'];

/** The name of the violated unique index, or null. */
export function violatedIndex(error: unknown): string | null {
  return codeOf(error) === UNIQUE_VIOLATION ? ((error as { constraint?: string }).constraint ?? '') : null;
}

/** Two transactions waited for each other and this one was given up; the same work may be tried again. */
export function isTransientConflict(error: unknown): boolean {
  const code = codeOf(error);
  return code === DEADLOCK || code === SERIALIZATION;
}

/** The database has too much to do just now: the same request may succeed later. */
export function isOverload(error: unknown): boolean {
  return isTransientConflict(error) || givenUp.includes(codeOf(error) ?? '');
}

/** The database is away or going away. */
export function isConnectionFault(error: unknown): boolean {
  const code = codeOf(error);
  if (code && (socketFaults.includes(code) || unavailableClasses.some((prefix) => code.startsWith(prefix)))) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
      error.message,
    )
  );
}

function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}
