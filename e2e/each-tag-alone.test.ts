import { expect, test } from 'vitest';
import { farmWebsiteBehindProxy } from './support/farm-website.ts';
import { mapWalk } from './support/map-walk.ts';
import { serveOwnPage } from './support/own-page.ts';
import { walk } from './support/walk.ts';
import { comeTo } from './support/come-to.ts';

const network = farmWebsiteBehindProxy('association-website');
const MAP_ENTRY = /GET .*\/chunks\/pickup-map-/;

test('where the map’s code does not come the shop stands all the same, the map’s link stays, and coming back to it tries again', async () => {
  const { page, leave } = await network.visit();
  network.proxy.fault(MAP_ENTRY, 'down');
  await page.goto(network.website.url);
  const { map, cards } = mapWalk(page);
  await comeTo(map);
  await map.getByRole('link').first().waitFor();
  await comeTo(walk(page).shop);
  await walk(page).shop.getByRole('heading').first().waitFor();
  expect(await map.evaluate((element) => element.shadowRoot)).toBeNull();
  network.proxy.mend();
  // Far enough from the map for the loader to see it come back.
  await page.evaluate(async () => {
    window.scrollTo(0, document.body.scrollHeight);
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
  await comeTo(map);
  await cards.first().waitFor();
  await leave({ said: ['cagette: script.failed'] });
});

test('a page with a map alone fetches nothing of the shop’s', async () => {
  const { page, leave } = await network.visit();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const map = '<cagette-pickup-map organisation="corse-circuits-courts" view="list"></cagette-pickup-map>';
  await page.goto(await serveOwnPage(network.website, '', map));
  await comeTo(mapWalk(page).map);
  await mapWalk(page).cards.first().waitFor();
  const chunks = asked.filter((path) => path.includes('/chunks/')).map((path) => path.replace(/.*\/chunks\/(.*)-[\w-]{6}\.js$/, '$1'));
  expect(chunks.filter((name) => name !== 'impact' && !name.startsWith('figures-'))).toEqual(['pickup-map']);
  await leave();
});
