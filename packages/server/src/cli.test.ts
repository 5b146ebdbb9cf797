import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SettingName, settings } from './config.ts';
import { jpeg } from './features/photos/testing/pictures.ts';
import { killClis, runCli, startCli } from './testing/cli-process.ts';

let folder: string;
/** Where the commands of this file work; each starts and stops PostgreSQL there. */
const where = () => ({ DATA_DIR: folder, PORT: '0' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cagette-cli-'));
});
afterAll(() => {
  killClis();
  rmSync(folder, { recursive: true, force: true });
});

/** A command starts Node, and PostgreSQL too when none runs; tests share two cores. */
const TIMEOUT_MS = 120_000;

describe('cagette', { timeout: TIMEOUT_MS }, () => {
  it('migrates, and says so only once', async () => {
    expect(await runCli(['migrate'], where())).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Done: 0001-foundation/) });
    expect(await runCli(['migrate'], where())).toMatchObject({ code: 0, stdout: 'The tables are up to date.\n' });
  });

  it('creates an association, a farm of it, and a key that it shows once', async () => {
    const association = ['organisation', 'create', 'circuits-courts', '--kind', 'association', '--name', 'Circuits courts'];
    expect(await runCli(association, where())).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Created Circuits courts \(circuits-courts, org_\w{26}\)\.\n$/),
    });
    const farm = [
      'organisation',
      'create',
      'ferme-du-lac',
      '--name',
      'Ferme du lac',
      '--member-of',
      'circuits-courts',
      '--email',
      'lac@example.org',
    ];
    expect(await runCli(farm, where())).toMatchObject({ code: 0, stdout: expect.stringContaining('Created Ferme du lac') });
    expect(await runCli(farm, where())).toMatchObject({ code: 1, stderr: expect.stringContaining('The slug ferme-du-lac is taken.') });
    expect(await runCli(['key', 'create', '--organisation', 'ferme-du-lac'], where())).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^sk_[\w-]{43}\n$/),
    });
  });

  it('sets where an association’s map takes its tiles from, and takes it back', async () => {
    const map = ['organisation', 'map', 'circuits-courts'];
    const tiles = ['--tiles', 'https://tiles.example/{z}/{x}/{y}.png', '--credit', '© OpenStreetMap'];
    expect(await runCli([...map, ...tiles], where())).toMatchObject({
      code: 0,
      stdout: 'The map of circuits-courts takes its tiles from https://tiles.example/{z}/{x}/{y}.png.\n',
    });
    expect(await runCli([...map, '--tiles', 'http://tiles.example'], where())).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('https'),
    });
    expect(await runCli([...map, ...tiles.slice(0, 2)], where())).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('go together'),
    });
    expect(await runCli(map, where())).toMatchObject({ code: 0, stdout: 'The map of circuits-courts asks nobody for tiles.\n' });
  });

  it('opens a collection for orders from a spreadsheet, a place and a date, and closes it earlier', async () => {
    await runCli(['organisation', 'create', 'ferme-petra-bianca', '--name', 'Ferme Petra Bianca'], where());
    const catalogue = join(import.meta.dirname, '../demo/catalogue-cagette-pro.csv');
    expect(await runCli(['import', catalogue, '--organisation', 'ferme-petra-bianca'], where())).toMatchObject({ code: 0 });
    const place = [
      'pickup-point',
      'create',
      'Place du Marché',
      '--organisation',
      'ferme-petra-bianca',
      '--city',
      'Bastia',
      '--kind',
      'market',
    ];
    const { stdout: point } = await runCli(place, where());
    const open = (closes: string) => [
      'distribution',
      'create',
      '--organisation=ferme-petra-bianca',
      `--pickup-point=${point.trim()}`,
      '--opens=2026-11-23T18:00',
      `--closes=${closes}`,
      '--starts=2026-11-28T08:00',
      '--ends=2026-11-28T12:00',
      '--slots=60',
      '--capacity=10',
    ];
    expect(await runCli(open('2026-11-26T20:00'), where())).toMatchObject({ code: 0, stdout: expect.stringMatching(/^dst_\w{26}\n$/) });
    expect(await runCli(open('2026-11-29T20:00'), where())).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('closesAt <= startsAt'),
    });
    const { stdout: distribution } = await runCli(open('2026-11-26T20:00'), where());
    const farm = '--farm=ferme-petra-bianca';
    const joined = await runCli(['distribution', 'join', distribution.trim(), farm, '--closes=2026-11-29T12:00'], where());
    expect(joined).toMatchObject({ code: 1, stderr: expect.stringContaining('lies inside its distribution') });
    const close = (at: string) => runCli(['distribution', 'window', distribution.trim(), `--closes=${at}`], where());
    expect(await close('2026-11-25T12:00')).toMatchObject({ code: 0, stderr: '' });
    expect(await close('2026-11-22T12:00')).toMatchObject({ code: 1, stderr: expect.stringContaining('opensAt < closesAt') });
    expect(await runCli(['distribution', 'window', 'dst_none'], where())).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no distribution dst_none.'),
    });
  });

  it('invites a farm, lists the network and ends an affiliation', async () => {
    const own = '--organisation=circuits-courts';
    const invite = (email: string) => runCli(['affiliation', 'invite', email, own, '--message=Bonjour'], where());
    expect(await invite('Nova@example.org')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^inv_\w{26} {2}nova@example\.org {2}mailed /),
    });
    expect(await invite('lac@example.org')).toMatchObject({ code: 1, stderr: expect.stringContaining('belongs to the network already') });
    const listed = await runCli(['affiliation', 'list', own], where());
    expect(listed.stdout).toMatch(
      /^ferme-du-lac {2}Ferme du lac {2}since \S+ {2}offers nothing\ninv_\w{26} {2}nova@example\.org {2}open until \S+\n$/,
    );
    const end = () => runCli(['affiliation', 'end', 'circuits-courts', '--organisation=ferme-du-lac'], where());
    expect(await end()).toMatchObject({ code: 0, stdout: 'Ferme du lac is no longer in the network of Circuits courts.\n' });
    expect(await end()).toMatchObject({ code: 1, stderr: expect.stringContaining('are not affiliated.') });
  });

  it('ends quietly, its database closed, when nobody reads to the end', async () => {
    const command = startCli(['harvest-list', '--organisation=ferme-petra-bianca'], where());
    command.child.stdout?.destroy();
    const { code, stderr } = await command.ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('sets, imports and removes photos of products, and exports them', async () => {
    const photos = join(folder, 'mes photos');
    mkdirSync(photos);
    writeFileSync(join(photos, 'PB-SAL-1.jpg'), await jpeg());
    writeFileSync(join(photos, 'vacances.jpg'), 'x');
    writeFileSync(join(photos, '.DS_Store'), '');
    const own = '--organisation=ferme-petra-bianca';
    const dryRun = await runCli(['photo', 'import', photos, own, '--dry-run'], where());
    expect([dryRun.code, dryRun.stdout]).toEqual([1, expect.stringContaining('Essai\u202f: rien n’a été écrit.')]);
    const done = await runCli(['photo', 'import', photos, own], where());
    expect(done.stdout).toBe(
      'PB-SAL-1.jpg\u202f: photo de «\u202fSalade batavia\u202f»\nvacances.jpg\u202f: aucun produit n’a cette référence\n1 à mettre en place, 0 sans changement, 1 laissées de côté\nLes photos sont en place.\n',
    );
    expect(done.stderr).toBe('Photos 2/2\n');
    const file = join(photos, 'PB-SAL-1.jpg');
    const set = (product: string, path = file) => runCli(['photo', 'set', path, own, '--product', product], where());
    expect(await set('PB-PDT-5')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('photo de «\u202fPommes de terre nouvelles\u202f»'),
    });
    expect(await set('PB-NIX')).toMatchObject({ code: 1, stderr: expect.stringContaining('Aucun produit') });
    expect(await set('PB-SAL-1', join(photos, 'vacances.jpg'))).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('enregistrez-la en JPEG'),
    });
    expect(await set('PB-SAL-1', join(photos, 'nulle-part.jpg'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('introuvable'),
    });
    const remove = ['photo', 'remove', own, '--product=PB-PDT-2'];
    expect((await runCli(remove, where())).stdout).toBe('«\u202fPommes de terre nouvelles\u202f» n’a plus de photo.\n');
    expect((await runCli(remove, where())).stdout).toContain('n’avait pas de photo');
    await runCli(['export', 'ferme-petra-bianca', '--to', join(folder, 'sortie')], where());
    expect(readdirSync(join(folder, 'sortie', 'photos', 'ferme-petra-bianca'))).toEqual(['PB-SAL-1.webp']);
  });

  it.each([
    [['key', 'create', '--organisation', 'nobody'], 'no such organisation'],
    [['organisation', 'create', 'Not A Slug', '--name', 'x'], 'Lower case letters, digits and hyphens only.'],
    [['organisation', 'create', 'docs', '--name', 'Docs'], 'choose another slug'],
    [['organisation', 'create', 'nameless'], "required option '--name <name>' not specified"],
    [['dance'], "unknown command 'dance'"],
  ])('refuses %j in a sentence', async (args, words) => {
    const { code, stderr } = await runCli(args, where());
    expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(stderr).not.toContain('    at ');
  });
});

describe('a wrong setting', { timeout: TIMEOUT_MS }, () => {
  const wrong: Readonly<Record<SettingName, readonly [value: string, words: string]>> = {
    PORT: ['eighty', 'PORT must be a whole number from 0 to 65535'],
    HOST: ['no.such.host.invalid', 'HOST must be an address of this machine'],
    PUBLIC_URL: ['cagette.example', 'PUBLIC_URL must be an address that starts with http:// or https://'],
    DATA_DIR: ['/dev/null/data', 'DATA_DIR must be a folder that can be written'],
    DATABASE_URL: ['mysql://user:secret@localhost/db', 'DATABASE_URL must be an address that starts with postgres://'],
    DATABASE_POOL: ['1', 'DATABASE_POOL must be a whole number from 2 to 100'],
    SMTP_URL: ['mail.example.org', 'SMTP_URL must be an address that starts with smtp:// or smtps://'],
    MAIL_FROM: ['nobody', 'MAIL_FROM must be an e-mail address'],
    LINK_SECRET: ['short', 'LINK_SECRET must be at least 32 characters long'],
    TRUST_PROXY: ['yes', 'TRUST_PROXY must be a whole number from 0 to 10'],
    RATE_LIMIT_ORDERS: ['0', 'RATE_LIMIT_ORDERS must be a whole number from 1'],
    RATE_LIMIT_CODES: ['-1', 'RATE_LIMIT_CODES must be a whole number from 1'],
    LOG_LEVEL: ['loud', 'LOG_LEVEL must be one of silent, error, warn, info, debug'],
  };

  it.each(Object.keys(settings) as SettingName[])('of %s stops the start with a sentence that names it', async (name) => {
    const [value, words] = wrong[name];
    const { code, stderr } = await runCli(['serve'], { ...where(), [name]: value });
    expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(stderr).not.toContain('    at ');
    expect(stderr).not.toContain('secret');
  });

  it('of DATABASE_URL that is well formed but answers nobody is named too', async () => {
    const { code, stderr } = await runCli(['serve'], { ...where(), DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/none' });
    expect([code, stderr]).toEqual([1, expect.stringContaining('DATABASE_URL names a PostgreSQL that does not answer')]);
  });

  it('of PORT that another program has is named too', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runCli(['serve'], { ...where(), PORT: String(port) });
    other.close();
    expect([code, stderr]).toEqual([1, expect.stringContaining(`PORT ${port} is taken by another program`)]);
  });
});

describe('cagette serve', { timeout: TIMEOUT_MS }, () => {
  it('lets one server at a time work on a DATA_DIR, and finishes the request in flight when it is asked to stop', async () => {
    const first = startCli(['serve'], where());
    await first.says('Cagette answers at');
    const second = await runCli(['serve'], where());
    expect([second.code, second.stderr]).toEqual([
      1,
      expect.stringContaining(`(process ${first.child.pid}) is already working on ${folder}`),
    ]);
    expect(second.stderr).toContain('Stop it first, or choose another DATA_DIR.');

    const { hostname, port } = new URL(/http:\S+/.exec(first.output())?.[0] ?? '');
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (piece) => (answer += piece.toString()));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const body = JSON.stringify({
      distributionId: 'dst_00000000000000000000000001',
      lines: [{ offerId: 'off_00000000000000000000000001', quantity: 1 }],
    });
    socket.write(
      `POST /v1/quotes HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
    );
    // The server has begun this request once it answers another one that came after it.
    await new Promise<void>((resolve) =>
      connect(Number(port), hostname, function asked(this: Socket) {
        this.end('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
        this.once('data', () => resolve());
      }),
    );
    first.child.kill('SIGTERM');
    await first.says('· stopping');
    socket.write(body.slice(20));
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain('"code":"distribution.notFound"');
    expect((await first.ended).code).toBe(0);
  });

  it('takes Ctrl+C in a process group, which arrives twice, for one wish', async () => {
    const server = startCli(['serve'], where());
    await server.says('Cagette answers at');
    server.child.kill('SIGINT');
    server.child.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0 });
  });

  it('serves what was there before after it was killed', async () => {
    const first = startCli(['serve'], where());
    await first.says('Cagette answers at');
    first.child.kill('SIGKILL');
    await first.ended;
    const second = startCli(['serve'], where());
    await second.says('Cagette answers at');
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
    expect(await runCli(['migrate'], where())).toMatchObject({ code: 0, stdout: 'The tables are up to date.\n' });
  });
});
