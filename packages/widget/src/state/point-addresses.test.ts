import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manyPoints } from '../testing/many-points.ts';
import { addressOfPoint, pointInAddress, shopAddress, streetOf, wayTo } from './point-addresses.ts';

const points = manyPoints();
const [station] = points;
const named = (name: string) => points.find(({ properties }) => properties.name === name)!;

describe('a point in a page’s address', () => {
  test('is read where it is one', () => {
    for (const point of points) expect(pointInAddress(addressOfPoint(point))).toBe(point.id);
    expect(pointInAddress(`#distribution=x&point=${station!.id}`)).toBe(station!.id);
  });

  test('is nothing of anything else', () => {
    fc.assert(fc.property(fc.string(), (text) => pointInAddress(`#point=${text}`) === null));
    expect(pointInAddress('')).toBeNull();
    expect(pointInAddress('#point=ppt_../../../v1/me')).toBeNull();
  });
});

describe('where a distribution is ordered', () => {
  const next = station!.properties.next!;
  const map = {
    organisation: next.organisation.slug,
    shopUrl: null,
    serverUrl: 'https://cagette.example/',
    pageUrl: 'https://asso.example/carte',
  };

  test('is the hosted page of who runs it', () => {
    expect(shopAddress(next, map)).toBe(`https://cagette.example/corse-circuits-courts#distribution=${next.id}`);
  });

  test('is the page that the map names, if it is the map’s own organisation’s', () => {
    expect(shopAddress(next, { ...map, shopUrl: '/commander#haut' })).toBe(`https://asso.example/commander#distribution=${next.id}`);
    expect(shopAddress(next, { ...map, shopUrl: 'https://boutique.example/?a=1' })).toBe(
      `https://boutique.example/?a=1#distribution=${next.id}`,
    );
    const other = { ...next, organisation: { slug: 'bergerie', name: 'Bergerie' } };
    expect(shopAddress(other, { ...map, shopUrl: '/commander' })).toContain('https://cagette.example/bergerie#');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.c', 'http://['])('is never %s', (shopUrl) => {
    expect(shopAddress(next, { ...map, shopUrl })).toContain('https://cagette.example/');
  });
});

describe('the way to a point', () => {
  test('is a geo: address where the device knows them, else a link to a map', () => {
    expect(wayTo(station!, true)).toBe('geo:42.7022,9.4451?q=42.7022,9.4451(Gare%20de%20Bastia)');
    expect(wayTo(station!, false)).toBe('https://www.openstreetmap.org/directions?to=42.7022%2C9.4451');
  });

  test.each(['Cave coopérative', 'Fournil du village'])('is the written address of %s, whose place is not known to the metre', (name) => {
    expect(decodeURIComponent(wayTo(named(name), true))).toMatch(/^geo:0,0\?q=(Village|Hameau)/);
    expect(wayTo(named(name), false)).toMatch(/^https:\/\/www\.openstreetmap\.org\/search\?query=/);
  });

  test.each([true, false])(
    'is none where neither an address nor a place is known (geo: %s), and by its coordinates where they are all',
    (knowsGeo) => {
      const farm = named('Domaine di a Costa');
      expect(wayTo(farm, knowsGeo)).toContain('41.621');
      expect(wayTo({ ...farm, geometry: null }, knowsGeo)).toBe('');
    },
  );
});

describe('what stands before the town', () => {
  const part = fc.constantFrom('', 'Place Paoli', '20220');

  test('is a street and a postcode as far as they are known, and no comma without two of them', () => {
    fc.assert(
      fc.property(part, part, (street, postcode) => {
        const said = streetOf({ street, postcode, city: 'Corte', country: 'FR' });
        expect(said.split(', ').filter((one) => one !== '')).toEqual([street, postcode].filter((one) => one !== ''));
        expect(said).not.toMatch(/^,|,\s*$/);
      }),
    );
  });
});
