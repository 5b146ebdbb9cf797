import { resolve } from 'node:path';

/** Everything an operator can set; the README's table is made from this and checked by a test. The only reader of the environment. */
export const settings = {
  PORT: { default: '8787', meaning: 'Port of the API, the embed script, the hosted shops and the dev mailbox' },
  HOST: { default: '127.0.0.1', meaning: 'Address to listen on' },
  PUBLIC_URL: { default: 'http://HOST:PORT', meaning: 'The address people reach the server at; links in e-mails start with it' },
  DATA_DIR: { default: './data', meaning: 'Folder of the embedded PostgreSQL and of every version of the embed script that was served' },
  DATABASE_URL: {
    default: '',
    meaning: 'Another PostgreSQL, 15 or later: `postgres://user:password@host:5432/name`; the embedded one is then not started',
  },
  DATABASE_POOL: { default: '10', meaning: 'Most connections to the database at once, 2 to 100' },
  SMTP_URL: {
    default: '',
    meaning:
      'Mail server: `smtp://user:password@host:587`; without it mails are kept, and shown at `/dev/mailbox` while PUBLIC_URL is this machine',
  },
  MAIL_FROM: {
    default: 'commandes@cagette.localhost',
    meaning: 'Sender address of every mail; the organisation gives the name and the reply address',
  },
  LINK_SECRET: {
    default: '',
    meaning: 'Key of the links in e-mails, at least 32 characters; without it the server makes one and keeps it in the database',
  },
  TRUST_PROXY: { default: '0', meaning: 'How many proxies in front are trusted to tell the visitor’s address in `X-Forwarded-For`' },
  RATE_LIMIT_ORDERS: { default: '30', meaning: 'Orders per ten minutes from one address; a tenth of it, at least 5, per e-mail address' },
  RATE_LIMIT_CODES: {
    default: '10',
    meaning: 'Sign-in codes and attempts per ten minutes from one address; half of it per e-mail address',
  },
  LOG_LEVEL: { default: 'info', meaning: '`silent`, `error`, `warn`, `info` or `debug`' },
} as const;
export type SettingName = keyof typeof settings;

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly linkSecret: string | null;
  readonly trustedProxies: number;
  readonly ordersPerAddress: number;
  readonly codesPerAddress: number;
  readonly logLevel: (typeof logLevels)[number];
}

/** A setting that cannot be used; the message names it and says what is expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly setting: SettingName;

  constructor(setting: SettingName, expectation: string, value: string) {
    super(`${setting} must be ${expectation}; it is «${value}».`);
    this.setting = setting;
  }
}

const MAX_PORT = 65_535;
const MAX_POOL = 100;
const MIN_SECRET = 32;
const MAX_PROXIES = 10;
const MAX_RATE = 1_000_000;

/**
 * Reads the settings.
 *
 * @throws ConfigError naming the first setting that is wrong.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const value = (name: SettingName): string => environment[name]?.trim() || settings[name].default;
  const integer = (name: SettingName, least: number, most: number): number => {
    const written = value(name);
    const number = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
    if (!(number >= least && number <= most)) throw new ConfigError(name, `a whole number from ${least} to ${most}`, written);
    return number;
  };
  const url = (name: SettingName, protocols: readonly string[], written = value(name)): string => {
    const parsed = URL.parse(written);
    if (!parsed || !protocols.includes(parsed.protocol)) {
      throw new ConfigError(
        name,
        `an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
        withoutPassword(written),
      );
    }
    return written;
  };
  const optional = (name: SettingName, read: () => string): string | null => (value(name) === '' ? null : read());

  const port = integer('PORT', 0, MAX_PORT);
  const host = value('HOST');
  const logLevel = logLevels.find((level) => level === value('LOG_LEVEL'));
  if (!logLevel) throw new ConfigError('LOG_LEVEL', `one of ${logLevels.join(', ')}`, value('LOG_LEVEL'));
  const linkSecret = optional('LINK_SECRET', () => value('LINK_SECRET'));
  if (linkSecret !== null && linkSecret.length < MIN_SECRET)
    throw new ConfigError('LINK_SECRET', `at least ${MIN_SECRET} characters long`, `${linkSecret.length} characters`);
  const mailFrom = value('MAIL_FROM');
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(mailFrom)) throw new ConfigError('MAIL_FROM', 'an e-mail address', mailFrom);

  return {
    port,
    host,
    publicUrl: environment.PUBLIC_URL?.trim() ? url('PUBLIC_URL', ['http:', 'https:']).replace(/\/+$/, '') : `http://${host}:${port}`,
    dataDir: resolve(value('DATA_DIR')),
    databaseUrl: optional('DATABASE_URL', () => url('DATABASE_URL', ['postgres:', 'postgresql:'])),
    databasePool: integer('DATABASE_POOL', 2, MAX_POOL),
    smtpUrl: optional('SMTP_URL', () => url('SMTP_URL', ['smtp:', 'smtps:'])),
    mailFrom,
    linkSecret,
    trustedProxies: integer('TRUST_PROXY', 0, MAX_PROXIES),
    ordersPerAddress: integer('RATE_LIMIT_ORDERS', 1, MAX_RATE),
    codesPerAddress: integer('RATE_LIMIT_CODES', 1, MAX_RATE),
    logLevel,
  };
}

function withoutPassword(address: string): string {
  return address.replace(/:[^:@/]*@/, ':…@');
}
