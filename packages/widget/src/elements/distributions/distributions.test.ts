import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepQuery, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { demoNow, demoShop } from '../../testing/demo-shop.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { manyPlaces } from '../../testing/many-places.ts';
import { mountShop, type MountedShop, unmountShops } from '../../testing/mount-shop.ts';
import { onTheShelf } from '../../testing/shop-walk.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('the distributions to choose from', () => {
  afterEach(unmountShops);

  it('are cards with a calendar leaf, day, hours, place, city and closing, with one button each', async () => {
    const { root } = await listed();
    const [first] = cards(root);
    equal(textOf(first?.querySelector('.leaf')), 'ven. 27 nov.');
    const text = textOf(first);
    for (const said of ['vendredi 27 novembre', 'Ferme Petra Bianca', 'Aléria', 'de 16 h à 19 h', 'Commandes jusqu’à mercredi à 10 h'])
      ok(text.includes(said), `«${said}» in «${text}»`);
    equal(textOf(first?.querySelector('button')), 'Choisir vendredi 27 novembre, Ferme Petra Bianca');
    equal(
      cards(root).map((card) => card.querySelectorAll('button').length),
      [1, 1, 0],
    );
  });

  it('are chosen by a press anywhere on the card', async () => {
    const { root } = await listed();
    const card = await until(() => cards(root)[0], 'a card');
    const button = await until(() => card.querySelector('button'), 'its button');
    const { left, top, width, height } = card.getBoundingClientRect();
    const under = deepQuery(root, 'cagette-distributions')?.shadowRoot;
    for (const [x, y] of [
      [left + 8, top + 8],
      [left + width - 8, top + 8],
      [left + width / 2, top + height - 8],
    ] as const)
      equal(under?.elementFromPoint(x, y), button);
  });

  it('say the weekday alone within a week, the date beyond, and the hours when closing is near', async () => {
    const shop = demoShop();
    const closing = (days: number) => ({ ...shop.distributions[0]!, closesAt: new Date(demoNow + days * DAY_MS).toISOString() });
    const text = async (days: number) => {
      const distributions = [{ ...closing(days), startsAt: '2026-12-20T15:00:00.000Z' }, shop.distributions[1]!];
      const { root } = await listed(new FakeApi({ ...shop, distributions }));
      const said = textOf(cards(root)[0]?.querySelector('.until'));
      unmountShops();
      return said;
    };
    equal(await text(6), 'Commandes jusqu’à dimanche à 10 h');
    equal(await text(7), 'Commandes jusqu’à lundi 30 novembre à 10 h');
    equal(await text(3.5 / 24), 'Plus que 3 h pour commander');
  });

  it('mark the one that was chosen, to look and to listen', async () => {
    const { press, root } = await onTheShelf();
    await press(/^Changer/);
    await until(() => deepQuery(root, '[aria-current]'), 'the mark');
    equal(
      cards(root).map((card) => card.hasAttribute('data-chosen')),
      [true, false, false],
    );
    ok(textOf(cards(root)[0]).includes('Votre retrait'), 'in words');
  });

  it('show those to come below, with the day they open and without a button', async () => {
    const { root } = await listed();
    equal(
      deepQueryAll(root, 'h3').map((heading) => textOf(heading)),
      ['Bientôt'],
    );
    ok(textOf(cards(root).at(-1)).includes('Ouvre jeudi à 10 h'), 'when it opens');
  });

  it('say that all is full, and when the next opens', async () => {
    const shop = demoShop();
    const distributions = shop.distributions.map((one) => ({ ...one, slots: one.slots.map((slot) => ({ ...slot, left: 0 })) }));
    const { root } = await listed(new FakeApi({ ...shop, distributions }));
    equal(textOf(deepQuery(root, 'h2')), 'Tout est complet');
    ok(deepText(root).includes('Les prochaines commandes ouvrent jeudi à 10'), 'the next');
    equal(called(root, /^Choisir/), null);
  });

  it('leave the word to the farm while nothing is planned', async () => {
    const { root, shop } = await listed(new FakeApi({ ...demoShop(), distributions: [] }));
    const slot = await until(() => deepQuery(root, 'slot[name=empty][slot]'), 'the slot');
    ok(slot instanceof HTMLSlotElement && slot.assignedNodes().length === 0, 'nothing yet');
    ok(textOf(slot).includes('pas encore annoncée'), 'the shop’s own words');
    const words = document.createElement('p');
    words.slot = 'empty';
    words.textContent = 'Nous semons. À mars.';
    shop.append(words);
    await until(() => words.assignedSlot === slot && words.getBoundingClientRect().height > 0, 'the farm’s words in sight');
  });

  it('are grouped by day when they are many, and have no leaf under a heading', async () => {
    const { root } = await listed(new FakeApi(manyPlaces()));
    equal(
      deepQueryAll(root, 'h3').map((heading) => textOf(heading)),
      ['vendredi 27 novembre', 'samedi 28 novembre', 'dimanche 29 novembre', 'mercredi 2 décembre', 'Bientôt'],
    );
    const lists = deepQueryAll(root, 'ul.cards').map((list) => list.children.length);
    equal(lists, [3, 3, 3, 3, 2]);
    equal(deepQueryAll(root, '.leaf').length, 2);
  });

  it('need nothing of what finds a place when they are few', async () => {
    const { root } = await listed();
    equal(deepQuery(root, 'cagette-place-finder'), null);
  });
});

async function listed(api?: FakeApi): Promise<MountedShop> {
  const mounted = await mountShop(api);
  await until(() => deepQuery(mounted.root, 'cagette-distributions')?.shadowRoot?.querySelector('h2'), 'the distributions');
  return mounted;
}

function cards(root: ParentNode): HTMLElement[] {
  return deepQueryAll(root, 'li.card');
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
