import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const get = (query: string, headers: Record<string, string> = {}) => server.call('GET', `/v1/places${query}`, { headers });

describe('GET /v1/places', () => {
  test('answers communes with their department, where they are, and whose data it is', async () => {
    const { status, body } = await get('?q=20270&limit=2');
    const department = { code: '2B', name: 'Haute-Corse' };
    const country = { code: 'FR', name: 'France' };
    const place = { postcode: '20270', department, country, latitude: 42.104, longitude: 9.513 };
    expect([status, body]).toEqual([
      200,
      {
        items: [
          { code: '2B009', name: 'Aléria', ...place, isApproximate: false },
          { code: '2B016', name: 'Antisanti', ...place, isApproximate: true },
        ],
        attribution: 'INSEE, La Poste, Etalab (Licence Ouverte 2.0) · GeoNames (CC BY 4.0)',
      },
    ]);
  });

  test('answers towns of the countries around, whose postcodes it does not know, with their country in the language asked for', async () => {
    const zurich = { code: null, name: 'Zürich', postcode: null, department: null, latitude: 47.37, longitude: 8.55, isApproximate: false };
    const [french, english] = await Promise.all(
      ['fr-CH', 'en'].map((language) => get('?q=zurich&limit=1', { 'Accept-Language': language })),
    );
    expect(french?.body.items).toEqual([{ ...zurich, country: { code: 'CH', name: 'Suisse' } }]);
    expect(english?.body.items).toEqual([{ ...zurich, country: { code: 'CH', name: 'Switzerland' } }]);
    expect(english?.headers.get('Vary')).toContain('Accept-Language');
  });

  test('answers eight places, or as many as asked for up to twenty', async () => {
    const counts = await Promise.all(
      ['?q=sa', '?q=sa&limit=3', '?q=sa&limit=20'].map(async (query) => (await get(query)).body.items.length),
    );
    expect(counts).toEqual([8, 3, 20]);
  });

  test('may be kept for a day by anybody, on any website, and is not sent twice', async () => {
    const { headers } = await get('?q=bastia', { Origin: 'https://ferme.example.org' });
    const etag = headers.get('ETag') ?? '';
    expect([headers.get('Cache-Control'), headers.get('Access-Control-Allow-Origin')]).toEqual(['public, max-age=86400', '*']);
    const again = await get('?q=bastia', { 'If-None-Match': etag });
    expect([again.status, again.body, again.headers.get('ETag')]).toEqual([304, null, etag]);
    expect((await get('?q=corte')).headers.get('ETag')).not.toBe(etag);
  });

  test.each([
    ['no text', '', 'q', 'required'],
    ['an empty text', '?q=', 'q', 'tooSmall'],
    ['blanks', '?q=%20%20', 'q', 'tooSmall'],
    ['101 characters', `?q=${'a'.repeat(101)}`, 'q', 'tooLarge'],
    ['10,000 characters', `?q=${'a'.repeat(10_000)}`, 'q', 'tooLarge'],
    ['no places', '?q=a&limit=0', 'limit', 'tooSmall'],
    ['an empty number', '?q=a&limit=', 'limit', 'tooSmall'],
    ['21 places', '?q=a&limit=21', 'limit', 'tooLarge'],
    ['half a place', '?q=a&limit=1.5', 'limit', 'type'],
    ['a word of places', '?q=a&limit=dix', 'limit', 'type'],
  ])('refuses %s', async (_what, query, path, code) => {
    const { status, body } = await get(query);
    expect([status, body.code]).toEqual([422, 'validation.failed']);
    expect(body.params.issues).toMatchObject([{ path: `query.${path}`, code }]);
  });

  test.each(['%00', '%F0%9F%A5%95', '%3Cscript%3Ealert(1)%3C%2Fscript%3E', '%E2%80%AE', '%2F..%2F..%2F'])(
    'finds nothing for %s',
    async (typed) => {
      const { status, body } = await get(`?q=${typed}`);
      expect([status, body.items]).toEqual([200, []]);
    },
  );
});
