import { createServer } from 'node:net';

const MAX_PORT = 65_535;

/** A port that something else listens on. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/**
 * Finds out before the build, not after it, that nothing can listen on a port.
 *
 * @param what who wants it, for the sentence: «the server»
 * @throws PortTaken with a sentence that names the port and the remedy.
 */
export async function requireFreePort(host: string, port: number, what: string): Promise<void> {
  if (port > MAX_PORT) throw new PortTaken(`Port ${port} for ${what} does not exist: PORT must be at most ${MAX_PORT - 1}.`);
  const code = await errorOnListen(host, port);
  if (code === null) return;
  const why = code === 'EADDRINUSE' ? 'is already in use' : `cannot be listened on (${code})`;
  throw new PortTaken(`Port ${port} for ${what} ${why}. Set PORT to another one: PORT=9000 npm start`);
}

function errorOnListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
