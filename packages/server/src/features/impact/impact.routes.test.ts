import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { createPastWorld, ordersOf, type PastWorld } from './testing/past-world.ts';

const MARKUP = `L’étal <script>alert(1)</script> & "Fils" \u0007`;
let server: TestServer;
let world: PastWorld;
beforeAll(async () => {
  server = await createTestServer({ config: { publicUrl: 'https://paniers.example' } });
  world = createPastWorld(server);
  await world.organisation('reseau', { kind: 'association', name: MARKUP });
  await world.organisation('ferme', { name: 'Ferme' });
  await world.organisation('neuve', { name: 'Ferme neuve' });
  await world.organisation('discrete', { name: 'Ferme discrète' });
  await world.organisation('ancienne', { name: 'Ferme ancienne' });
  await world.tell(
    { by: 'ancienne', on: '2024-05-04', orders: ordersOf(5) },
    { by: 'reseau', on: '2024-05-04', orders: ordersOf(5, [{ farm: 'ferme' }]) },
    { by: 'reseau', on: '2026-08-08', orders: ordersOf(3, [{ farm: 'ferme' }]) },
    { by: 'reseau', on: '2026-09-12', orders: ordersOf(1200, [{ farm: 'ferme', totalCents: 123_456 }]) },
    { by: 'ferme', on: '2024-05-05', orders: ordersOf(5) },
    { by: 'discrete', on: '2026-09-12', orders: ordersOf(2) },
  );
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => server.call('GET', `/v1/organisations/${path}`, { headers });
const picture = async (path: string) => String((await get(path)).body);
/** What a reader sees, tags taken away. */
const words = async (path: string) => (await picture(path)).replace(/<(title|desc)[^>]*>.*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');

describe('an impact', () => {
  test('may be kept by caches for an hour, and not beyond the instant at which it changes', async () => {
    const first = await get('reseau/impact');
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=3600');
    server.clock.set('2026-12-03T22:59:30.500Z');
    expect((await get('reseau/impact')).headers.get('Cache-Control')).toBe('public, max-age=29');
    server.clock.set('2026-11-25T09:00:00.000Z');
    const again = await get('reseau/impact', { 'If-None-Match': first.headers.get('ETag') ?? '' });
    expect([again.status, again.body]).toEqual([304, null]);
  });

  test('is counted once until the next month is, and then anew', async () => {
    const first = (await get('neuve/impact')).body;
    await world.tell({ by: 'neuve', on: '2026-10-03', orders: ordersOf(6) }, { by: 'neuve', on: '2026-11-28', orders: ordersOf(7) });
    server.clock.set('2026-12-03T22:59:59.999Z');
    expect((await get('neuve/impact')).body).toEqual(first);
    server.clock.set('2026-12-03T23:00:00.000Z');
    const next = (await get('neuve/impact')).body;
    expect([next.until, next.sinceBeginning.orders, next.months.at(-1).orders]).toEqual(['2026-11-30T23:00:00.000Z', 13, 7]);
    server.clock.set('2026-11-25T09:00:00.000Z');
  });

  test('is asked for by many at once and counted once', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => get('discrete/impact')));
    expect(new Set(replies.map(({ headers }) => headers.get('ETag'))).size).toBe(1);
  });

  test('has the organisation’s new name as soon as it has one', async () => {
    const rename = (name: string) => server.deps.db.updateTable('organisations').set({ name }).where('slug', '=', 'ferme').execute();
    await get('ferme/impact');
    await rename('Ferme du Pont');
    expect((await get('ferme/impact')).body.organisation.name).toBe('Ferme du Pont');
    expect(await words('ferme/impact.svg?period=sinceBeginning')).toContain('Ferme du Pont');
  });
});

describe('the picture of it', () => {
  test('is an image that runs nothing and needs nothing, and that any website may show and keep', async () => {
    const reply = await get('reseau/impact.svg');
    expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'image/svg+xml']);
    expect(reply.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
    expect(reply.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(reply.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(reply.headers.get('Cache-Control')).toBe('public, max-age=3600');
    const again = await get('reseau/impact.svg', { 'If-None-Match': reply.headers.get('ETag') ?? '' });
    expect(again.status).toBe(304);
    expect(reply.body).not.toMatch(/<(script|style|image|use|foreignObject|a)\b| (href|style|on\w+)=|url\((?!#)|@import|data:/i);
    expect(reply.body.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(?<!Source\u202f: Cagette, )https?:/);
  });

  test('is a file to keep when it is asked for as one', async () => {
    const shown = await get('reseau/impact.svg');
    const kept = await get('reseau/impact.svg?download=1');
    expect(shown.headers.get('Content-Disposition')).toBeNull();
    expect([kept.headers.get('Content-Disposition'), kept.body]).toEqual(['attachment; filename="impact-reseau.svg"', shown.body]);
  });

  test('holds what people wrote as text', async () => {
    const svg = await picture('reseau/impact.svg');
    expect(svg).toContain('L’étal &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Fils&quot;');
    expect(svg).not.toContain('\u0007');
  });

  test('says the figures in French and in English, in light and in dark', async () => {
    const french = await words('reseau/impact.svg');
    for (const text of [
      '1\u202f481\u202f472\u202f€',
      '1\u202f200',
      'foyers servis',
      'versés à la ferme, soit tout ce que les clients ont payé',
      'sept.',
      'moins de cinq foyers',
      'Calculé le 4 novembre 2026, retraits jusqu’au 31 octobre 2026.',
    ])
      expect(french).toContain(text);
    const english = await words('reseau/impact.svg?lang=en&theme=dark');
    for (const text of [
      '€1,481,472',
      'households served',
      'Sep',
      'fewer than five households',
      'Source: Cagette, https://paniers.example/reseau',
    ])
      expect(english).toContain(text);
    expect(
      [await picture('reseau/impact.svg?theme=dark'), await picture('reseau/impact.svg')].map((svg) => svg.includes('#1d1914')),
    ).toEqual([true, false]);
  });

  test('has a size of its own, its texts within it, and fonts that every computer has', async () => {
    for (const path of ['reseau/impact.svg?period=sinceBeginning', 'ferme/impact.svg', 'discrete/impact.svg']) {
      const svg = await picture(path);
      const [, height = ''] = /^<svg [^>]*viewBox="0 0 600 (\d+(?:\.\d+)?)" width="600" height="\1"/.exec(svg) ?? [];
      expect(Number(height)).toBeGreaterThan(100);
      const baselines = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
      expect(baselines.length).toBeGreaterThan(4);
      expect(Math.max(...baselines)).toBeLessThan(Number(height));
      expect(svg).toMatch(/<g [^>]*font-family="system-ui, [^"]*, sans-serif">/);
      expect(svg).toMatch(/<text [^>]*font-family="[^"]*, Georgia, serif"/);
    }
  });

  test('says how each of its figures is counted', async () => {
    const counted = {
      'versés ':
        'Versé aux fermes~: la somme de leurs produits, TVA comprise, sans les consignes. Aucune commission n’est prélevée aujourd’hui.',
      'foyers servis': 'Foyers~: un foyer est un client, reconnu à son adresse e-mail.',
      'commandes retirées': 'Commandes~: celles dont le retrait a eu lieu, sans les commandes annulées ou oubliées.',
      'ferme accompagnée': 'Fermes~: celles dont au moins un produit a été retiré.',
      'point de retrait': 'Points de retrait~: ceux où au moins une commande a été retirée.',
      'de la ferme au point de retrait':
        'Kilomètres~: à vol d’oiseau, de la commune de la ferme au point de retrait. La moitié des commandes a fait ce chemin ou moins.',
      'de produits': 'Kilos~: le poids commandé, quand il est connu. Ni les litres, ni les pièces sans poids n’y sont.',
    };
    const privacy = 'Un mois où moins de cinq foyers sont venus n’est pas montré seul.';
    const network =
      'Ce que la ferme vend chez une association compte les mois où assez de foyers y ont acheté, à elle et aux autres fermes.';
    const said = async (path: string) => (await words(path)).replaceAll(/ +/g, ' ').replaceAll('\u202f', '~').split('Comment c’est compté');
    const [shown = '', methods = ''] = await said('reseau/impact.svg?period=sinceBeginning');
    for (const [label, sentence] of Object.entries(counted)) {
      expect(shown).toContain(label);
      expect(methods).toContain(sentence);
    }
    expect([methods.includes(privacy), methods.includes(network)]).toEqual([true, false]);
    const [, own = ''] = await said('ferme/impact.svg?period=sinceBeginning');
    expect([own.includes(privacy), own.includes(network), own.includes('Fermes~:')]).toEqual([true, true, false]);
    expect(await said('discrete/impact.svg')).toHaveLength(1);
  });

  test('tells the whole story to who does not see it', async () => {
    const svg = await picture('reseau/impact.svg?period=sinceBeginning');
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="cagette-impact-title cagette-impact-desc">/);
    const desc = /<desc id="cagette-impact-desc">(.*?)<\/desc>/.exec(svg)?.[1] ?? '';
    expect(desc).toContain('1\u202f200 foyers servis. 1\u202f205 commandes retirées. 1 ferme accompagnée. 1 point de retrait.');
    expect(desc).toContain('de produits au poids connu\u202f: pas encore connu.');
  });

  test('says why there are no figures', async () => {
    expect(await words('discrete/impact.svg')).toContain('Moins de cinq foyers pour le moment');
    expect(await words('discrete/impact.svg?lang=en')).toContain('Fewer than five households so far');
    await world.organisation('vide', { name: 'Vide' });
    expect(await picture('vide/impact.svg')).toContain('la prochaine fois le 4 décembre 2026');
  });

  test('of twelve months without a collection says so, and that there are others', async () => {
    expect(await words('ancienne/impact.svg')).toContain('Rien ces douze derniers mois');
    expect(await words('ancienne/impact.svg?period=sinceBeginning')).toContain('Depuis le début');
  });
});
