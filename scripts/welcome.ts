import { isAbsolute, relative } from 'node:path';
import type { Config } from '../packages/server/src/config.ts';
import { examples } from './examples.ts';

export interface WelcomeFacts {
  readonly address: string;
  /** Where the websites of examples/ are. */
  readonly websites: string;
  readonly config: Config;
  /** How long the start took, as people read it. */
  readonly duration: string;
}

/** The block that `npm start` ends with: where to look. */
export function welcome({ address, websites, config, duration }: WelcomeFacts): string {
  const rows: (readonly [string, string])[] = [
    ...examples.map(({ folder, label }, index) => [label, index === 0 ? websites : `${websites}/${folder}/`] as const),
    ['Hosted shop page', `${address}/ferme-petra-bianca`],
    ['Hosted page of an association', `${address}/corse-circuits-courts`],
    ['API documentation', `${address}/docs`],
    config.smtpUrl === null ? ['E-mails that were sent', `${address}/dev/mailbox`] : ['E-mails go through', 'SMTP_URL'],
    ['Harvest list so far', 'npm run cagette -- harvest-list --organisation ferme-petra-bianca'],
    config.databaseUrl === null ? ['Data folder', shortest(config.dataDir)] : ['Database', 'DATABASE_URL'],
    ['To stop', 'Ctrl+C'],
  ];
  const width = rows.reduce((longest, [label]) => Math.max(longest, label.length), 0);
  return ['', `Cagette is ready (${duration}).`, '', ...rows.map(([label, value]) => `  ${label.padEnd(width)}   ${value}`), ''].join('\n');
}

function shortest(folder: string): string {
  const fromHere = relative(process.cwd(), folder);
  return fromHere === '' || fromHere.startsWith('..') || isAbsolute(fromHere) ? folder : `./${fromHere}`;
}
