import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepQuery, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { demoShop } from '../../testing/demo-shop.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { drawn, type MountedShop, mountShop, unmountShops } from '../../testing/mount-shop.ts';
import { choose, filtersOpen, search } from '../../testing/shelf-states.ts';

const titles = ({ root }: MountedShop) => deepQueryAll(root, 'section[data-title]').map(({ dataset }) => dataset['title']);
const cards = ({ root }: MountedShop) => deepQueryAll(root, 'cagette-product-card');
const count = ({ root }: MountedShop) => deepQuery(root, '.count')?.textContent ?? null;

/** Chooses a farm by its name; '' for all. */
function chooseFarm({ api, root }: MountedShop, name: string): void {
  const list = deepQuery(root, 'select');
  if (!(list instanceof HTMLSelectElement)) throw new Error('no list of farms');
  list.value = api.shop.shelf.farms.find((farm) => farm.name === name)?.id ?? '';
  list.dispatchEvent(new Event('change'));
}

const NARROW_PX = 340;
const WIDE_PX = 700;

describe('<cagette-shelf-filter>', () => {
  afterEach(unmountShops);

  it('groups by farm, and then names no farm on the cards', async () => {
    const mounted = await filtersOpen();
    choose(mounted, /^Ferme$/);
    await until(() => titles(mounted)[0] === 'Ferme Petra Bianca', 'the farms');
    equal(
      titles(mounted),
      mounted.api.shop.shelf.farms.map(({ name }) => name),
    );
    const [card] = cards(mounted);
    ok(!deepText(card!.shadowRoot!).includes('Ferme Petra Bianca'), 'it stands in the farm’s section');
  });

  it('shows one farm’s products, says that something is left out, and shows all again', async () => {
    const mounted = await filtersOpen();
    const { farms, products } = mounted.api.shop.shelf;
    const { id } = farms.find(({ name }) => name === "Miel d'Ascu")!;
    const own = products.filter(({ farmId }) => farmId === id);
    const all = products.length;
    chooseFarm(mounted, "Miel d'Ascu");
    await until(() => cards(mounted).length === own.length, 'its products');
    equal(titles(mounted), [...new Set(own.map(({ category }) => category))]);
    equal(count(mounted), '1');
    chooseFarm(mounted, '');
    await until(() => cards(mounted).length === all, 'everything');
    equal(count(mounted), null);
  });

  it('shows what carries one of the labels that are wanted', async () => {
    const mounted = await filtersOpen();
    const { products } = mounted.api.shop.shelf;
    const carrying = (...wanted: string[]) => products.filter(({ labels }) => wanted.some((label) => labels.includes(label))).length;
    choose(mounted, /^AOP/);
    await until(() => cards(mounted).length === carrying('AOP'), 'what is AOP');
    choose(mounted, /^IGP/);
    await until(() => cards(mounted).length === carrying('AOP', 'IGP'), 'what is AOP or IGP');
    equal(count(mounted), '2');
    choose(mounted, /^AOP/);
    await until(() => cards(mounted).length === carrying('IGP'), 'what is IGP');
  });

  it('shows tiles or a list, and says which', async () => {
    const mounted = await filtersOpen(undefined, NARROW_PX);
    const layout = () => deepQuery(mounted.root, '.sections')?.dataset['layout'] ?? null;
    equal(layout(), null);
    choose(mounted, /^Vignettes/);
    await until(() => layout() === 'tiles', 'tiles');
    const [first, second] = deepQueryAll(mounted.root, '[data-title="Charcuterie"] li').map((one) => one.getBoundingClientRect());
    equal(first?.top, second?.top, 'two beside each other');
    choose(mounted, /^Liste/);
    await until(() => layout() === 'list', 'a list');
    const [above, below] = deepQueryAll(mounted.root, '[data-title="Charcuterie"] li').map((one) => one.getBoundingClientRect());
    ok(above!.bottom <= below!.top, 'one under another');
  });

  it('shows tiles that were chosen again on a wide shelf as those that nobody chose: no row has a hole', async () => {
    const mounted = await filtersOpen(undefined, WIDE_PX);
    const layout = () => deepQuery(mounted.root, '.sections')?.dataset['layout'] ?? null;
    const boxes = () => cards(mounted).map(({ offsetLeft, offsetWidth, offsetHeight }) => [offsetLeft, offsetWidth, offsetHeight]);
    const before = boxes();
    for (const [name, key] of [
      [/^Liste/, 'list'],
      [/^Vignettes/, 'tiles'],
    ] as const) {
      choose(mounted, name);
      await until(() => layout() === key, key);
      for (const section of deepQueryAll(mounted.root, 'section[data-title]')) {
        const last = section.querySelector('li:last-child')?.getBoundingClientRect().right ?? 0;
        ok(Math.abs(last - section.getBoundingClientRect().right) < 1, `${key}, ${section.dataset['title']}: up to the end of its row`);
      }
    }
    equal(boxes(), before);
  });

  it('keeps grouping and layout for the visit, and nothing that was looked for', async () => {
    const first = await filtersOpen(undefined, NARROW_PX);
    for (const name of [/^Ferme$/, /^Vignettes/, /^AOP/]) {
      choose(first, name);
      await drawn(first.shop);
    }
    await until(() => count(first) === '1', 'the filter');
    first.shop.remove();
    const again = await mountShop(first.api);
    await until(() => cards(again).length === first.api.shop.shelf.products.length, 'the whole shelf');
    equal(titles(again)[0], 'Ferme Petra Bianca');
    equal(deepQuery(again.root, '.sections')?.dataset['layout'], 'tiles');
  });

  it('is undone with everything else when nothing is left', async () => {
    const mounted = await filtersOpen();
    chooseFarm(mounted, "Miel d'Ascu");
    choose(mounted, /^AOP/);
    await search(mounted, 'tomate');
    await mounted.press(/^Voir tous les produits/);
    await until(() => cards(mounted).length === mounted.api.shop.shelf.products.length, 'everything');
    equal(count(mounted), null);
    const list = deepQuery(mounted.root, 'select');
    equal(list instanceof HTMLSelectElement && list.value, '');
  });

  it('offers no farms where there is one', async () => {
    const { root } = await filtersOpen(new FakeApi(demoShop('Ferme Petra Bianca')));
    equal(deepQuery(root, 'select'), null);
    equal(called(root, /^Ferme/), null);
  });
});
