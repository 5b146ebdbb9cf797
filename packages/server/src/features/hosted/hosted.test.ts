import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene, type Scene } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { affiliate, createOrganisation } from '../organisations/organisations.service.ts';

const ATTACK = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
let server: TestServer;
let scene: Scene;

beforeAll(async () => {
  server = await createTestServer({ config: { publicUrl: 'https://cagette.example' } });
  scene = await createScene(server, {
    farm: { slug: 'ferme-petra-bianca', name: 'Ferme Petra Bianca', description: 'Légumes de pleine terre', siret: '00000001800002' },
    offers: [
      { name: 'pot', product: { name: 'Miel de maquis', labels: ['AOP'], origin: 'Asco (Haute-Corse)' } },
      {
        name: 'entier',
        sale: 'weighedEach',
        priceCents: 1150,
        contentQuantity: 1800,
        product: { name: 'Poulet fermier', category: 'Volailles' },
      },
      { name: 'épuisé', declaredStock: 0, depositCents: 30, product: { name: 'Jus', category: 'Boissons' } },
    ],
  });
});
afterAll(() => server.close());

async function get(path: string): Promise<{ status: number; headers: Headers; text: string }> {
  const { status, headers, body } = await server.call('GET', path);
  return { status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** Narrow no-break and no-break spaces become plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function jsonLd(text: string): { '@graph': Record<string, unknown>[] } {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '{}');
}

describe('the page of an organisation', () => {
  it('holds the shop, and what it sells for those who see only the page', async () => {
    const { status, text } = await get('/ferme-petra-bianca');
    expect(status).toBe(200);
    expect(text).toContain('<html lang="fr">');
    expect(text).toContain('<cagette-shop organisation="ferme-petra-bianca">');
    expect(text).toContain('<script type="module" src="/embed/v1/cagette.js"></script>');
    expect(text).toContain('<link rel="canonical" href="https://cagette.example/ferme-petra-bianca">');
    const readable = plain(text);
    for (const words of ['Légumes de pleine terre', 'Miel de maquis', 'Asco (Haute-Corse) · AOP', '11,90 €', 'soit 23,80 €/kg']) {
      expect(readable).toContain(words);
    }
    expect(readable).toContain('11,50 €/kg');
    expect(readable).toContain('environ 20,70 €');
    expect(readable).toContain('+ 0,30 € de consigne');
    expect(readable).toContain('Épuisé');
    expect(readable).toContain('Retrait le samedi 28 novembre, de 8 h à 12 h');
    expect(readable).toContain('Commandes ouvertes jusqu’au vendredi 27 novembre à 12 h');
    expect(readable).toContain('SIRET 00000001800002');
  });

  it('names the shop’s code, so that its browser need not wait for the loader to do it', async () => {
    const { text } = await get('/ferme-petra-bianca');
    const [, chunk] = /<link rel="modulepreload" href="(\/embed\/v1\/chunks\/shop-[^"]+)">/.exec(text) ?? [];
    // Without a build there is nothing to name, and the page stands without it.
    if (chunk !== undefined) expect((await server.call('GET', chunk)).status).toBe(200);
    expect((await get('/')).text).not.toContain('modulepreload');
  });

  it('runs nothing but the server’s own scripts and styles', async () => {
    const { headers, text } = await get('/ferme-petra-bianca');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/ style=|<style| on\w+=/);
    expect(text.match(/<script(?! type="application\/ld\+json")[^>]*>/g)).toEqual(['<script type="module" src="/embed/v1/cagette.js">']);
  });

  it('tells search engines each product with exact prices', async () => {
    const graph = jsonLd((await get('/ferme-petra-bianca')).text)['@graph'];
    expect(graph[0]).toMatchObject({
      '@type': 'LocalBusiness',
      name: 'Ferme Petra Bianca',
      url: 'https://cagette.example/ferme-petra-bianca',
    });
    const honey = graph.find((one) => one['name'] === 'Miel de maquis');
    expect(honey).toMatchObject({
      '@type': 'Product',
      offers: [{ price: '11.90', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' }],
    });
    const chicken = graph.find((one) => one['name'] === 'Poulet fermier');
    expect(chicken).toMatchObject({ offers: [{ priceSpecification: { price: '11.50', referenceQuantity: { unitCode: 'KGM' } } }] });
    expect(graph.find((one) => one['name'] === 'Jus')).toMatchObject({ offers: [{ availability: 'https://schema.org/SoldOut' }] });
  });

  it('shows what people typed as text, whatever it is', async () => {
    await createScene(server, {
      farm: { slug: 'ferme-attaquee', name: ATTACK, description: ATTACK, termsUrl: 'javascript:alert(1)', email: `a"onx="@example.org` },
      offers: [{ name: ATTACK, product: { name: ATTACK, category: ATTACK, description: ATTACK, origin: ATTACK, labels: [ATTACK] } }],
    });
    for (const path of ['/ferme-attaquee', '/']) {
      const { text } = await get(path);
      expect(text).not.toContain('<img src=x');
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('javascript:');
      expect(text.replace('\\"', '')).not.toContain('"onx=');
    }
    expect(jsonLd((await get('/ferme-attaquee')).text)['@graph'].find((one) => one['@type'] === 'Product')).toMatchObject({ name: ATTACK });
  });

  it('speaks English when the address asks for it', async () => {
    const { text } = await get('/ferme-petra-bianca?lang=en');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<link rel="canonical" href="https://cagette.example/ferme-petra-bianca?lang=en">');
    expect(plain(text)).toContain('Orders are open until Friday, November 27 at 12:00');
  });

  it('shows what comes next while nothing is open, and says when nothing is planned', async () => {
    server.clock.set('2026-11-24T10:00:00.000Z');
    const before = plain((await get('/ferme-petra-bianca')).text);
    expect(before).toContain('Les commandes ouvrent le mardi 24 novembre à 18 h');
    expect(jsonLd(before)['@graph'].map((one) => one['@type'])).toEqual(['LocalBusiness', 'Place']);
    server.clock.set('2026-12-24T10:00:00.000Z');
    expect((await get('/ferme-petra-bianca')).text).toContain('La prochaine distribution n’est pas encore annoncée');
    server.clock.set('2026-11-25T09:00:00.000Z');
  });

  it('leads from a farm to the association that sells for it', async () => {
    const association = await createOrganisation(server.deps, { slug: 'circuits-courts', kind: 'association', name: 'Circuits courts' });
    await affiliate(server.deps, association ?? '', scene.farmId);
    expect((await get('/ferme-petra-bianca')).text).toContain('<a href="/circuits-courts">Circuits courts</a>');
    server.clock.set('2026-12-24T10:00:00.000Z');
    expect((await get('/ferme-petra-bianca')).text).toContain(
      '<a class="button" href="/circuits-courts">Commander auprès de Circuits courts</a>',
    );
    server.clock.set('2026-11-25T09:00:00.000Z');
    expect((await get('/circuits-courts')).text).toContain('<a href="/ferme-petra-bianca">Ferme Petra Bianca</a>');
  });
});

describe('addresses that lead nowhere', () => {
  it('are answered by a page in French', async () => {
    const { status, headers, text } = await get('/ferme-inconnue');
    expect([status, headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8']);
    expect(text).toContain('Cette page n’existe pas');
    expect(text).toContain('<meta name="robots" content="noindex">');
  });

  it.each(['/ferme%00', '/ferme%00/points-de-retrait', '/Ferme%20du%20Pont'])('%s is one, as nothing can be called so', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('are answered to programs by a problem', async () => {
    for (const path of ['/v1/nothing', '/v1/organisations/ferme-inconnue']) {
      const { status, headers } = await get(path);
      expect([status, headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
    }
  });

  it('lose a slash at the end', async () => {
    const { status, headers } = await get('/ferme-petra-bianca/');
    expect([status, headers.get('Location')]).toEqual([301, '/ferme-petra-bianca']);
  });
});

describe('the home page', () => {
  it('lists where to order and until when', async () => {
    const { status, text } = await get('/');
    expect(status).toBe(200);
    expect(text).toContain('<a href="/ferme-petra-bianca">Ferme Petra Bianca</a>');
    expect(plain(text)).toContain('Ouvert jusqu’au vendredi 27 novembre à 12 h');
  });

  it('comes with a style sheet, an icon and a word to robots', async () => {
    for (const [path, type] of [
      ['/assets/hosted.css', 'text/css; charset=utf-8'],
      ['/assets/icon.svg', 'image/svg+xml'],
      ['/robots.txt', 'text/plain; charset=UTF-8'],
    ] as const) {
      const { status, headers } = await get(path);
      expect([status, headers.get('Content-Type')]).toEqual([200, type]);
    }
  });
});

describe('the terms of sale of the demo', () => {
  it('are a page while the server is being tried, and nowhere on a server that the world reaches', async () => {
    const tried = await createTestServer({ config: { publicUrl: 'http://127.0.0.1:8787' } });
    const { status, body } = await tried.call('GET', '/dev/conditions');
    await tried.close();
    expect(status).toBe(200);
    expect(body).toContain('Conditions de vente (exemple)');
    expect((await get('/dev/conditions')).status).toBe(404);
  });
});
