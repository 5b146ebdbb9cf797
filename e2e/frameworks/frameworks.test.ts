/**
 * The 16 cases of https://custom-elements-everywhere.com on `<cagette-shop>`, in its order, and what else a framework may do to an element of ours. Where the
 * shop has nothing of the kind a case asks for, it is run on what the shop has, and its name says so.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { joinBrowser } from '../support/chromium.ts';
import { type Parting, stay, type Visitor } from '../support/visitor.ts';
import { walk } from '../support/walk.ts';
import { frameworks } from './bundle-apps.ts';
import { serveApps, type Stage, stage } from './stage.ts';

interface Case {
  readonly name: string;
  readonly run: (on: Stage) => Promise<void>;
  readonly parting?: Parting;
}

const marie = { name: 'Marie', email: 'marie@example.org' };
const ready = (on: Stage) =>
  on.shop
    .getByRole('button', { name: /^Choisir/ })
    .first()
    .waitFor();

const cases: readonly Case[] = [
  {
    name: '1 · no children: the shop is shown',
    async run(on) {
      await on.start();
      await ready(on);
      expect(await on.shop.evaluate((shop) => shop.childElementCount)).toBe(0);
    },
  },
  {
    name: '2 · what stands in its shadow root is shown',
    async run(on) {
      await on.start();
      await on.shop.getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  {
    name: '3 · children in the light: a link inside, and another one when the app renders again',
    async run(on) {
      await on.page.route('**/v1/**', () => {});
      await on.start({ link: 'Commander' });
      await on.shop.getByRole('link', { name: 'Commander' }).waitFor();
      await on.update({ link: 'Commander à la ferme' });
      await on.shop.getByRole('link', { name: 'Commander à la ferme' }).waitFor();
      await on.page.unrouteAll();
    },
  },
  {
    name: '4 · another view in its place, and the shop again, twice',
    async run(on) {
      await on.start();
      for (const _ of [1, 2]) {
        await ready(on);
        await on.update({ isShown: false });
        await on.page.getByText('another view').waitFor();
        expect(await on.shop.count()).toBe(0);
        await on.update({ isShown: true });
      }
      await ready(on);
    },
  },
  {
    name: '5 · boolean data (the shop has none of its own: `hidden`)',
    async run(on) {
      await on.start({ isHidden: true });
      await on.hears('cagette-ready');
      expect([await on.shop.isVisible(), await on.shop.evaluate((shop: HTMLElement) => shop.hidden)]).toEqual([false, true]);
      await on.update({ isHidden: false });
      expect([await on.shop.isVisible(), await on.shop.evaluate((shop: HTMLElement) => shop.hidden)]).toEqual([true, false]);
    },
  },
  {
    name: '6 · numeric data (the shop has none: a number for a slug arrives as its text)',
    async run(on) {
      await on.start({ organisation: 42 });
      await on.hears('cagette-error');
      expect(await on.shop.getAttribute('organisation')).toBe('42');
    },
    parting: { said: [/^cagette: organisation\.notFound/] },
  },
  {
    name: '7 · string data, and another string when the app renders again',
    async run(on) {
      await on.start();
      await ready(on);
      expect(await on.shop.evaluate((shop) => [shop.getAttribute('organisation'), Reflect.get(shop, 'organisation')])).toEqual([
        'ferme-petra-bianca',
        'ferme-petra-bianca',
      ]);
      await on.update({ organisation: 'personne' });
      await on.hears('cagette-error');
      expect(await on.shop.getAttribute('organisation')).toBe('personne');
    },
    parting: { said: [/^cagette: organisation\.notFound/] },
  },
  {
    name: '8 · events heard by a listener that was added by hand',
    async run(on) {
      await on.start();
      await on.hears('cagette-ready');
      expect(await on.heardByHand()).toEqual(['ferme-petra-bianca']);
    },
  },
  {
    name: '9 · array data (the shop takes none: the basket’s lines come out as one)',
    async run(on) {
      await on.start();
      const { toTheShelf, add } = walk(on.page);
      await toTheShelf();
      await add('Courgettes');
      await on.hears('cagette-basket-change');
      expect((await on.heardLines()).at(-1)).toEqual([expect.objectContaining({ name: 'Courgettes', quantity: 500 })]);
    },
  },
  {
    name: '10 · object data as a property: the very object',
    async run(on) {
      await on.start({ customer: marie });
      expect(await on.holdsTheAppsCustomer()).toBe(true);
      expect(await on.shop.getAttribute('customer')).toBeNull();
    },
  },
  {
    name: '11 · object data for a camelCase property (the shop has none: another object when the app renders again, and none)',
    async run(on) {
      await on.start({ customer: marie });
      await on.update({ customer: { name: 'Ghjulia' } });
      expect(await on.holdsTheAppsCustomer()).toBe(true);
      await on.update({ customer: null });
      expect(await on.holdsTheAppsCustomer()).toBe(true);
      expect(await on.shop.getAttribute('customer')).toBeNull();
    },
  },
  ...(['lowercase', 'camelCase', 'kebab-case', 'CAPScase', 'PascalCase'] as const).map((spelling, index) => ({
    name: `${12 + index} · a ${spelling} event${spelling === 'kebab-case' ? ' (ours: cagette-ready)' : ' (ours are kebab-case: one sent by hand)'}`,
    async run(on: Stage) {
      await on.start();
      await on.hears('cagette-ready');
      // Preact 11 lowers the whole name of an event that begins with a capital, so that it cannot be heard as it is; none of ours does.
      const isLowered = on.framework === 'preact' && /^[A-Z]/.test(spelling);
      await on.shop.evaluate((shop, name) => shop.dispatchEvent(new Event(name)), isLowered ? spelling.toLowerCase() : spelling);
      await on.hears(spelling);
    },
  })),
  {
    name: 'a request is stopped by the framework’s own capture listener',
    async run(on) {
      await on.start();
      const { toTheShelf, shop, add } = walk(on.page);
      await toTheShelf();
      await on.refuse('cagette-quantity-request');
      await add('Courgettes');
      await on.hears('cagette-quantity-request');
      await shop.getByRole('button', { name: /^Ajouter Courgettes/ }).waitFor();
      expect(await on.heardLines()).toEqual([]);
    },
  },
  {
    name: 'the embed script comes after the app: attributes, rich data and listeners all hold',
    async run(on) {
      await on.start({ customer: marie, isDefinedLater: true, link: 'Commander' });
      await on.shop.getByRole('link', { name: 'Commander' }).waitFor();
      await on.page.addScriptTag({ url: `${inject('demoServer').url}/embed/v1/cagette.js`, type: 'module' });
      await on.hears('cagette-ready');
      await ready(on);
      expect(await on.holdsTheAppsCustomer()).toBe(true);
    },
  },
  {
    name: 'nothing is said when the app goes away',
    async run(on) {
      await on.start();
      await ready(on);
      await on.unmount();
      expect(await on.shop.count()).toBe(0);
    },
  },
];

let browser: Browser;
let apps: Awaited<ReturnType<typeof serveApps>>;

beforeAll(async () => {
  [browser, apps] = await Promise.all([joinBrowser(inject('browserAddress')), serveApps()]);
});
afterAll(async () => {
  await browser?.close();
  apps?.close();
});

describe.each(frameworks)('in %s', (framework) => {
  // One page, loaded anew for each case: a browser takes longer to open one than most cases to run.
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await stay(browser);
  });
  afterAll(() => visitor?.context.close());

  test.each(cases)('$name', async ({ run, parting }) => {
    await run(await stage(visitor, apps.url, framework, inject('demoServer').url));
    await visitor.expectGoodManners(parting);
  });
});
