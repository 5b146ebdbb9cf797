import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { setMapTiles } from '../organisations/organisations.service.ts';
import { addDistribution, addPoints, createNetworkScene, type NetworkScene } from '../pickup-points/testing/network-scene.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What https://schema.org/version/latest declares of the types that the page writes. */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  Place: ['url', 'name', 'description', 'address', 'geo', 'openingHoursSpecification', 'amenityFeature', 'event'],
  PostalAddress: ['streetAddress', 'postalCode', 'addressLocality', 'addressCountry'],
  GeoCoordinates: ['latitude', 'longitude'],
  OpeningHoursSpecification: ['dayOfWeek', 'opens', 'closes'],
  LocationFeatureSpecification: ['name', 'value'],
  SaleEvent: ['name', 'startDate', 'endDate', 'location', 'url'],
};
const MANY = 3000;
const MAX_PAGE_BYTES = 20_000;
const FIRST = 20;
const PER_PAGE = 50;

let server: TestServer;
let network: NetworkScene;

beforeAll(async () => {
  server = await createTestServer({ config: { publicUrl: 'https://cagette.example' } });
  network = await createNetworkScene(server);
  const [market] = await addPoints(server, network.associationId, [
    {
      name: 'Halle couverte',
      city: "L'Île-Rousse",
      postcode: '20220',
      street: 'Place Paoli',
      latitude: 42.634,
      longitude: 8.937,
      wheelchair: true,
    },
    {
      name: 'Foyer rural',
      usualWeekday: 5,
      usualFrom: '17:30',
      usualTo: '19:30',
      kind: 'association',
      access: 'Interphone',
      wheelchair: false,
    },
    { name: 'Sans coordonnées', street: '', postcode: '', city: '', latitude: null, longitude: null, usualWeekday: 2 },
  ]);
  await addDistribution(server, network.associationId, market ?? '', { farms: [network.farm] });
});
afterAll(() => server.close());

async function get(path: string): Promise<{ status: number; headers: Headers; text: string }> {
  const { status, headers, body } = await server.call('GET', path);
  return { status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** Narrow no-break and no-break spaces become plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const graphOf = (text: string): Thing[] =>
  (JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '{}') as { '@graph': Thing[] })['@graph'];
const placesOf = (text: string) => graphOf(text).filter((thing) => thing['@type'] === 'Place');
const bodyOf = (text: string) => text.slice(text.indexOf('<body>'));

/** What schema.org does not know, by path. */
function unknownIn(thing: Thing, path = ''): string[] {
  const known = VOCABULARY[String(thing['@type'])];
  if (!known) return [`${path}: ${String(thing['@type'])}`];
  return Object.entries(thing).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    if (!known.includes(name)) return [`${path}.${name}`];
    return typeof value === 'object' && value !== null ? unknownIn(value as Thing, `${path}.${name}`) : [];
  });
}

describe('the page of an association', () => {
  it('begins with the map, has the shop below it, then what the network achieves', async () => {
    const { status, headers, text } = await get(`/${network.slug}`);
    expect(status).toBe(200);
    const [map, shop, impact] = [
      '<cagette-pickup-map organisation="',
      '<cagette-shop organisation="',
      '<cagette-impact organisation="',
    ].map((tag) => text.indexOf(`${tag}${network.slug}">`));
    expect(map).toBeGreaterThan(0);
    expect(shop).toBeGreaterThan(map ?? 0);
    expect(impact).toBeGreaterThan(shop ?? 0);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("img-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/ style=|<style| on\w+=/);
    expect(text.match(/<script(?! type="application\/ld\+json")[^>]*>/g)).toEqual([
      '<script type="module" src="/assets/hosted.js" blocking="render">',
      '<script type="module" src="/embed/v1/cagette.js">',
    ]);
  });

  it('names the code of the map and of the shop, so that its browser need not wait for the loader to do it', async () => {
    const { text } = await get(`/${network.slug}`);
    const chunks = [...text.matchAll(/<link rel="modulepreload" href="\/embed\/v1\/chunks\/(pickup-map|shop)-[^"]+">/g)].map(
      ([, name]) => name,
    );
    // Without a build there is nothing to name, and the page stands without it.
    if (chunks.length > 0) expect(chunks).toEqual(['pickup-map', 'shop']);
  });

  it('can be read without the map: where, when, until when and with whom', async () => {
    const text = plain((await get(`/${network.slug}`)).text);
    for (const words of [
      'Halle couverte',
      'Place Paoli, 20220 L&#39;Île-Rousse',
      'Marché · Accessible en fauteuil roulant',
      'Prochaine distribution le samedi 28 novembre, de 8 h à 12 h',
      'Commandes ouvertes jusqu’au vendredi 27 novembre à 12 h',
      `Avec Nom de ${network.farm.slug}`,
      'D’habitude le vendredi, de 17 h 30 à 19 h 30',
      'Association · Interphone · Pas d’accès en fauteuil roulant',
      'D’habitude le mardi',
      'il faut que JavaScript soit actif',
    ])
      expect(text).toContain(words);
  });

  it('says of wheelchairs what is known, once, and of an address nothing where there is none', async () => {
    const { slug, associationId } = await createNetworkScene(server);
    await addPoints(server, associationId, [
      { name: 'Un', wheelchair: true, access: 'Rampe pour fauteuil roulant' },
      { name: 'Deux', wheelchair: false, access: 'Fauteuil roulant : sonner' },
      { name: 'Trois', street: '', postcode: '', city: '' },
    ]);
    const { text } = await get(`/${slug}`);
    const facts = [...text.matchAll(/<p class="facts">(.*?)<\/p>/g)].map(([, fact]) => fact);
    expect(new Set(facts)).toEqual(new Set(['Marché', 'Marché · Fauteuil roulant : sonner', 'Marché · Rampe pour fauteuil roulant']));
    expect(facts).toHaveLength(3);
    expect(text.slice(text.indexOf('<ul class="products points">'), text.indexOf('<cagette-shop'))).not.toContain('<p></p>');
  });

  it('speaks English when the address asks for it', async () => {
    const text = plain((await get(`/${network.slug}?lang=en`)).text);
    expect(text).toContain('Next distribution on Saturday, November 28, 8:00 to 12:00');
    expect(text).toContain('Usually on Friday, 17:30 to 19:30');
    expect(text).toContain('Association · Interphone · No wheelchair access');
    expect(text).toContain(`href="/${network.slug}/points-de-retrait?lang=en"`);
  });

  it('tells search engines each place in the words of schema.org, and nothing that is not known', async () => {
    const places = placesOf((await get(`/${network.slug}`)).text);
    expect(places.flatMap((place) => unknownIn(place))).toEqual([]);
    expect(places.map(({ name }) => name)).toEqual(['Halle couverte', 'Foyer rural', 'Sans coordonnées']);
    const page = `https://cagette.example/${network.slug}`;
    expect(places[0]).toMatchObject({
      '@id': expect.stringMatching(new RegExp(`^${page}#ppt_\\w{26}$`)),
      url: expect.stringMatching(new RegExp(`^${page}#point=ppt_\\w{26}$`)),
      address: { streetAddress: 'Place Paoli', postalCode: '20220', addressLocality: "L'Île-Rousse", addressCountry: 'FR' },
      geo: { latitude: 42.634, longitude: 8.937 },
      amenityFeature: { value: true },
      event: { startDate: '2026-11-28T07:00:00.000Z', endDate: '2026-11-28T11:00:00.000Z', location: { name: 'Halle couverte' } },
    });
    expect(places[0]).not.toHaveProperty('openingHoursSpecification');
    expect(places[1]).toMatchObject({
      openingHoursSpecification: { dayOfWeek: 'https://schema.org/Friday', opens: '17:30', closes: '19:30' },
      amenityFeature: { name: 'Wheelchair access', value: false },
    });
    // A day without hours is no opening hours, and no coordinates are none.
    for (const unknown of ['openingHoursSpecification', 'geo', 'event', 'amenityFeature']) expect(places[2]).not.toHaveProperty(unknown);
    // Of an address only the parts that somebody wrote.
    expect(places[2]?.['address']).toEqual({ '@type': 'PostalAddress', addressCountry: 'FR' });
  });

  it('names no coordinates for a point that stands in the middle of its commune', async () => {
    const { slug, associationId } = await createNetworkScene(server);
    const [id] = await addPoints(server, associationId, [{ name: 'Chez Marie' }]);
    await server.deps.db
      .updateTable('pickupPoints')
      .set({ isApproximate: true })
      .where('id', '=', id ?? '')
      .execute();
    expect(placesOf((await get(`/${slug}`)).text)[0]).not.toHaveProperty('geo');
  });

  it('lets the map’s tiles in from where the organisation takes them, and nothing else', async () => {
    const { slug, associationId } = await createNetworkScene(server);
    await addPoints(server, associationId, [{ name: 'Chez Marie' }]);
    const policy = async (path: string) => (await get(path)).headers.get('Content-Security-Policy');
    const before = await policy(`/${slug}`);
    await setMapTiles(server.deps, slug, { url: 'https://{s}.tiles.example/{z}/{x}/{y}.png', attribution: '© OpenStreetMap' });
    expect(await policy(`/${slug}`)).toBe(before?.replace("img-src 'self'", "img-src 'self' https://*.tiles.example"));
    expect(await policy(`/${slug}/points-de-retrait`)).toBe(before);
    const asked = await server.call('GET', `/v1/organisations/${slug}/pickup-points`);
    expect(asked.body.tiles).toEqual({ url: 'https://{s}.tiles.example/{z}/{x}/{y}.png', attribution: '© OpenStreetMap' });
    await setMapTiles(server.deps, slug, null);
    expect(await policy(`/${slug}`)).toBe(before);
    await expect(setMapTiles(server.deps, 'personne', null)).rejects.toMatchObject({ code: 'organisation.notFound' });
  });

  it('says so when there is no point yet', async () => {
    const { slug } = await createNetworkScene(server);
    const { status, text } = await get(`/${slug}`);
    expect(status).toBe(200);
    expect(text).toContain('Les points de retrait ne sont pas encore annoncés');
    expect((await get(`/${slug}/points-de-retrait`)).text).toContain('Les points de retrait ne sont pas encore annoncés');
  });
});

describe('the page of a farm', () => {
  it('has a map below its shop when there are several points, and none for a single one', async () => {
    const { farm } = await createNetworkScene(server);
    await addPoints(server, farm.id, [{ name: 'À la ferme' }]);
    expect((await get(`/${farm.slug}`)).text).not.toContain('<cagette-pickup-map');
    await addPoints(server, farm.id, [{ name: 'Au marché' }]);
    const { text } = await get(`/${farm.slug}`);
    expect(text.indexOf('<cagette-pickup-map')).toBeGreaterThan(text.indexOf('<cagette-shop'));
    expect(text).not.toContain('<cagette-impact');
  });
});

describe('a network of thousands', () => {
  let large: NetworkScene;
  beforeAll(async () => {
    large = await createNetworkScene(server);
    const points = Array.from({ length: MANY }, (_, index) => ({
      name: `Point de retrait numéro ${index}`,
      street: `${index % 97} rue du Marché`,
      latitude: 41.5 + (index % 60) / 50,
      longitude: 8.6 + (index % 47) / 60,
    }));
    await addPoints(server, large.associationId, points);
  });

  it('has a page that weighs no more than that of a few dozen, with a way to the others', async () => {
    const { text } = await get(`/${large.slug}`);
    expect(gzipSync(text).length).toBeLessThan(MAX_PAGE_BYTES);
    expect(placesOf(text)).toHaveLength(FIRST);
    expect(plain(text)).toContain('En voici 20, sur 3 000.');
    expect(text).toContain(`<form class="find" action="/${large.slug}/points-de-retrait" method="get"`);
  });

  it('is read page by page, every point once', async () => {
    const seen: string[] = [];
    let next: string | undefined = `/${large.slug}/points-de-retrait`;
    for (let pages = 0; next !== undefined && pages <= MANY / PER_PAGE; pages += 1) {
      const { text } = await get(next);
      expect(gzipSync(text).length).toBeLessThan(MAX_PAGE_BYTES);
      seen.push(...placesOf(text).map((place) => String(place['@id'])));
      next = /<a class="button" rel="next" href="([^"]+)"/.exec(text)?.[1];
    }
    expect(next).toBeUndefined();
    expect(seen).toHaveLength(MANY);
    expect(new Set(seen).size).toBe(MANY);
  });
});

describe('the page of pickup points', () => {
  const path = () => `/${network.slug}/points-de-retrait`;

  it('sorts by distance from a commune or postcode, with credit for whose data it is', async () => {
    for (const asked of ['ile rousse', '20220']) {
      const { text } = await get(`${path()}?pres=${encodeURIComponent(asked)}`);
      expect(plain(text)).toContain('Au plus près de L&#39;Île-Rousse (20220)');
      const names = placesOf(text).map(({ name }) => name);
      expect(names).toEqual(['Halle couverte', 'Foyer rural', 'Sans coordonnées']);
      expect(plain(text)).toMatch(/Marché · à [\d,]+ km? à vol d’oiseau|Marché · à \d+ m à vol d’oiseau/);
      expect(text).toContain('GeoNames');
      expect(text).toContain('<meta name="robots" content="noindex">');
    }
  });

  it('leads from each open point to its shop, with the distribution in the address', async () => {
    const { text } = await get(path());
    expect(text).toMatch(
      new RegExp(`<a href="/${network.slug}#distribution=dst_\\w{26}">Commander ici<span class="unseen"> \\(Halle couverte\\)</span></a>`),
    );
    expect(text).not.toContain('noindex');
    expect(placesOf(text)[0]?.['url']).toContain(`https://cagette.example/${network.slug}#point=`);
  });

  it('says when no commune is called so, whatever was typed, and shows the points all the same', async () => {
    for (const typed of ['xyzzyx', '"><script>alert(1)</script>', 'a'.repeat(10_000), '\u0000']) {
      const { status, text } = await get(`${path()}?pres=${encodeURIComponent(typed)}`);
      expect(status).toBe(200);
      expect(text).toContain('Aucune commune ne correspond');
      expect(bodyOf(text)).not.toContain('<script>');
      expect(placesOf(text)).toHaveLength(3);
    }
  });

  it('begins at the beginning when an address was cut short, and is not found for nobody', async () => {
    const { status, text } = await get(`${path()}?apres=eyJ4`);
    expect([status, placesOf(text).length]).toEqual([200, 3]);
    expect((await get('/personne/points-de-retrait')).status).toBe(404);
  });

  it('of a single point says so to search engines', async () => {
    const alone = await createNetworkScene(server);
    await addPoints(server, alone.farm.id, [{ name: 'Ferme du Pont' }]);
    const { text } = await get(`/${alone.farm.slug}/points-de-retrait`);
    expect(plain(text)).toMatch(
      /<meta name="description" content="Le point de retrait de [^"]* : adresse, horaires, prochaines distributions\.">/,
    );
  });
});
