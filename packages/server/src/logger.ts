import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** Structured lines on standard error. What could open an order or name a person is redacted before anything is written. */
export function createLogger(config: Pick<Config, 'logLevel'>): Logger {
  return pino(
    {
      level: config.logLevel,
      base: null,
      redact: {
        paths: [
          'token',
          'authorization',
          'email',
          'phone',
          'customer',
          'password',
          'code',
          'key',
          '*.token',
          '*.authorization',
          '*.email',
          '*.phone',
          '*.customer',
          '*.password',
          '*.key',
        ],
        censor: '[redacted]',
      },
    },
    pino.destination(2),
  );
}
