import { CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { DatabaseError } from '../db/database-error.ts';
import { ProblemError } from '../http/problem-error.ts';

/** What Node says of a call to the system that failed. */
type SystemError = Error & { readonly code?: string; readonly syscall?: string; readonly path?: string; readonly port?: number };

/** What an operator can mend, said in a sentence that names the setting; null for anything else, which is a defect and keeps its stack. */
export function failureSentence(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof DatabaseError || error instanceof ProblemError || error instanceof CommanderError) {
    return error.message;
  }
  return error instanceof Error ? systemSentence(error) : null;
}

function systemSentence({ code, syscall, path, port }: SystemError): string | null {
  if (syscall === 'listen' && code === 'EADDRINUSE') return `PORT ${port} is taken by another program; set PORT to a free one.`;
  if (syscall === 'listen' && code === 'EACCES') return `PORT ${port} is not allowed to this user; set PORT to one above 1023.`;
  if (syscall === 'getaddrinfo' || (syscall === 'listen' && code === 'EADDRNOTAVAIL')) {
    return 'HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.';
  }
  const isFolder = syscall === 'mkdir' || syscall === 'open' || syscall === 'chown';
  return isFolder && path !== undefined ? `DATA_DIR must be a folder that can be written; ${path} cannot (${code}).` : null;
}
