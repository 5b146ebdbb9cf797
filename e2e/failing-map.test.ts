import { expect, test } from 'vitest';
import { errorsTold } from './support/errors-told.ts';
import { callsOf, failures, REFERENCE } from './support/failures.ts';
import { farmWebsiteBehindProxy } from './support/farm-website.ts';
import { mapWalk } from './support/map-walk.ts';

const network = farmWebsiteBehindProxy('association-website');
const POINTS = /GET .*\/v1\/organisations\/[^/]+\/pickup-points/;
const MAP_CODE = /GET .*\/chunks\/map-map-view-/;

test.each(failures)(
  '%s while the points are read: said in words, with the way to the list without scripts, and mended without loading again',
  async (fault, line, tries, words) => {
    const { page, leave } = await network.visit();
    const told = await errorsTold(page);
    const tried = callsOf(page, POINTS);
    network.proxy.fault(POINTS, fault);
    await page.goto(`${network.website.url}/#points`);
    const { map, cards } = mapWalk(page);
    await map.getByRole('alert').getByText(words).waitFor();
    expect(tried).toHaveLength(tries);
    expect(await map.getByRole('link', { name: 'Voir tous les points de retrait' }).getAttribute('href')).toBe(
      `${network.proxy.url}/corse-circuits-courts/points-de-retrait`,
    );
    network.proxy.mend();
    await map.getByRole('button', { name: /^Réessayer$/ }).click();
    await cards.first().waitFor();
    expect(told).toEqual([line.replace(REFERENCE, '')]);
    await leave({ said: [`cagette: ${line}`] });
  },
);

test.each([
  ['a wide page', { width: 1280, height: 900 }],
  ['a phone', { width: 360, height: 740 }],
])('where the map’s code does not come, on %s the list is whole and says so, and nothing moves', async (_, screen) => {
  const { page, leave } = await network.visit(screen);
  network.proxy.fault(MAP_CODE, 'down');
  await page.goto(`${network.website.url}/#points`);
  const { map, cards, findPlace } = mapWalk(page);
  await cards.first().waitFor();
  if (screen.width === 360) await map.getByRole('button', { name: 'Carte' }).click();
  await map.getByText(/^La carte n’a pas pu être chargée/).waitFor();
  await findPlace('calvi', 'Calvi');
  expect(await cards.first().textContent()).toContain('Office de tourisme');
  await leave({ said: ['cagette: script.failed'] });
});
