import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { PortTaken, requireFreePort } from './require-free-port.ts';

test('a port in use is refused with a sentence that names it and PORT', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const refused = requireFreePort('127.0.0.1', port, 'the server');
  await expect(refused).rejects.toThrow(PortTaken);
  await expect(refused).rejects.toThrow(`Port ${port} for the server is already in use. Set PORT`);
  await new Promise((resolve) => other.close(resolve));
  await expect(requireFreePort('127.0.0.1', port, 'the server')).resolves.toBeUndefined();
});

test('a port beyond the last is refused', async () => {
  await expect(requireFreePort('127.0.0.1', 65_536, 'the example website')).rejects.toThrow('PORT must be at most 65534');
});
