import { ContextProvider } from '../../base/context.ts';
import {
  type BasketView,
  basketContext,
  formatterContext,
  lateLoaderContext,
  lateMessagesContext,
  placeContext,
} from '../../base/contexts.ts';
import { defineElement } from '../../base/define-element.ts';
import { Formatter } from '../../base/formatter.ts';
import { french } from '../../messages/language.ts';
import { fr } from '../../messages/late/fr.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement, deepQuery, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { ASSETS } from '../../testing/assets.ts';
import { demoShop } from '../../testing/demo-shop.ts';
import { type MountedShop, unmountShops } from '../../testing/mount-shop.ts';
import { search } from '../../testing/shelf-states.ts';
import { onTheShelf } from '../../testing/shop-walk.ts';
import { restoreWindow, setWindowWidth } from '../../testing/window-width.ts';
import { ProductCard } from '../product-card/product-card.ts';
import { QuantityStepper } from '../quantity-stepper/quantity-stepper.ts';
import { Shelf } from '../shelf/shelf.ts';
import { ShelfTools } from './shelf-tools.ts';

const names = ({ root }: MountedShop) => deepQueryAll(root, 'cagette-product-card').map(nameOf).sort();
const nameOf = (card: HTMLElement) => card.shadowRoot?.querySelector('h4')?.textContent.trim() ?? '';
const field = (root: ParentNode) => deepQuery(root, 'input[type=search]');
const current = (root: ParentNode) => deepQueryAll(root, 'nav [aria-current]').map(({ textContent }) => textContent);

/** A shelf whose tools do not come by themselves, nor their words. */
async function bareShelf(shelf = demoShop().shelf) {
  defineElement('cagette-quantity-stepper', QuantityStepper);
  defineElement('cagette-product-card', ProductCard);
  defineElement('cagette-shelf', Shelf);
  const box = document.createElement('div');
  box.style.setProperty('--c-gutter', '12px');
  new ContextProvider(box, formatterContext, new Formatter(french, 'EUR'));
  new ContextProvider<BasketView | null>(box, basketContext, null);
  new ContextProvider(box, placeContext, { serverUrl: ASSETS, shopUrl: '/', now: 0 });
  new ContextProvider(box, lateLoaderContext, { has: () => false, load: async () => {} });
  const words = new ContextProvider<LateMessages | null>(box, lateMessagesContext, null);
  const element = Object.assign(document.createElement('cagette-shelf'), { shelf });
  box.append(element);
  document.body.append(box);
  await element.updateComplete;
  return { element, words };
}

/** Narrow from the first: a shop that becomes narrow is laid out again when it hears of it. */
async function narrowShelf(): Promise<MountedShop> {
  const mounted = await onTheShelf(undefined, { style: 'width: 340px' });
  await until(() => called(mounted.root, /^Vins$/), 'the names');
  return mounted;
}

function section({ root }: MountedShop, title: string): HTMLElement {
  const found = deepQuery(root, `[data-title="${title}"]`);
  ok(found, title);
  return found;
}

function readSection(mounted: MountedShop, title: string): void {
  section(mounted, title).scrollIntoView({ block: 'start' });
}

/** Where one reads: this part of the window's height below its top. */
const LINE = 0.2;

function isOnTheLine(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top <= innerHeight * LINE && bottom >= innerHeight * LINE;
}

function isInTheRow({ root }: MountedShop, name: HTMLElement | null): boolean {
  const row = deepQuery(root, 'nav ul')?.getBoundingClientRect();
  const box = name?.getBoundingClientRect();
  return row !== undefined && box !== undefined && box.left >= row.left - 1 && box.right <= row.right + 1;
}

const places = (shelves: readonly HTMLElement[]) =>
  shelves.map((one) => deepQuery(one.shadowRoot!, 'section')!.getBoundingClientRect().top - one.getBoundingClientRect().top);

describe('what finds the way on a shelf', () => {
  afterEach(async () => {
    unmountShops();
    document.body.replaceChildren();
    document.documentElement.style.fontFamily = '';
    await restoreWindow();
  });

  // The first one: no other test of this page has needed the tools yet.
  it('moves nothing when it comes, on a shelf of many sections and on one of one', async () => {
    equal(customElements.get('cagette-shelf-tools'), undefined);
    const { shelf } = demoShop();
    const alike = { ...shelf, products: shelf.products.map((product) => ({ ...product, category: 'Légumes' })) };
    document.documentElement.style.fontFamily = 'serif';
    const bare = [await bareShelf(), await bareShelf(alike)];
    const shelves = bare.map(({ element }) => element);
    const before = places(shelves);
    defineElement('cagette-shelf-tools', ShelfTools);
    for (const one of shelves) await until(() => deepQuery(one.shadowRoot!, '.tools'), 'what holds the place of the search');
    equal(places(shelves), before, 'the code is there before its words');
    for (const { words } of bare) words.value = fr;
    for (const one of shelves) await until(() => field(one.shadowRoot!), 'the search');
    equal(places(shelves), before);
  });

  it('finds words whatever their accents and case, and says how many products there are', async () => {
    const mounted = await onTheShelf();
    await search(mounted, 'EPICERIE Basilic');
    await until(() => names(mounted).length === 1, 'one product');
    equal(names(mounted), ['Sauce tomate au basilic']);
    equal(deepQuery(mounted.root, '.found')?.textContent.trim(), '1 produit');
    equal(deepQueryAll(mounted.root, 'nav').length, 0, 'one section needs no names');
  });

  it('keeps the focus in the search while the shelf changes, and names of sections follow', async () => {
    const mounted = await onTheShelf();
    const input = await until(() => field(mounted.root), 'the search');
    input.focus();
    await search(mounted, 'tomate');
    await until(() => names(mounted).length === 2, 'two products');
    ok(deepActiveElement() === input, 'the focus stays');
    equal(
      deepQueryAll(mounted.root, 'nav button').map(({ textContent }) => textContent),
      ['Épicerie salée', 'Légumes'],
    );
  });

  it('says that nothing was found, and shows everything again with the focus on the search', async () => {
    const mounted = await onTheShelf();
    const all = names(mounted).length;
    await search(mounted, 'ananas');
    await mounted.press(/^Voir tous les produits/);
    await until(() => names(mounted).length === all, 'everything');
    const input = field(mounted.root);
    equal(input instanceof HTMLInputElement && input.value, '');
    ok(deepActiveElement() === input, 'the focus is on the search');
  });

  it('goes to a section by its name, which reads on from its heading', async () => {
    const mounted = await onTheShelf();
    await mounted.press(/^Vins$/);
    const heading = deepQuery(mounted.root, '[data-title="Vins"] h3');
    ok(deepActiveElement() === heading, 'the heading has the focus');
    await until(() => (heading?.getBoundingClientRect().top ?? innerHeight) < innerHeight, 'the section in sight');
  });

  it('marks the section that is being read and keeps its name in sight', async () => {
    const mounted = await narrowShelf();
    readSection(mounted, 'Miel');
    await until(() => current(mounted.root).join() === 'Miel', 'its mark');
    await until(() => isInTheRow(mounted, deepQuery(mounted.root, 'nav [aria-current]')), 'its name in sight');
  });

  it('keeps the name that has the focus in sight, whichever section comes to be read meanwhile', async () => {
    const mounted = await narrowShelf();
    const all = deepQueryAll(mounted.root, 'nav button');
    const [first, last] = [all[0], all.at(-1)];
    ok(first && last && isInTheRow(mounted, first) && !isInTheRow(mounted, last), 'not all names fit');
    first.focus();
    // Firefox says so only in the one window that lies before all others.
    if (!document.hasFocus()) return;
    const title = last.textContent;
    section(mounted, title).style.minHeight = '100vh';
    readSection(mounted, title);
    await until(() => current(mounted.root).join() === title, 'the mark of the last');
    ok(isInTheRow(mounted, first), 'the name with the focus');
  });

  it('marks what takes the place of the section that was read', async () => {
    const mounted = await narrowShelf();
    mounted.shop.style.marginBottom = '100vh';
    readSection(mounted, 'Aromatiques');
    await until(() => current(mounted.root).join() === 'Aromatiques', 'its mark');
    await search(mounted, 'tomate');
    await until(() => names(mounted).length === 2, 'what was found');
    await until(() => current(mounted.root).join() === 'Épicerie salée', 'the mark of the section that is there');
  });

  it('marks the one of two sections beside each other that was gone to', async () => {
    const mounted = await onTheShelf(undefined, { style: 'width: 700px' });
    await until(() => called(mounted.root, /^Vins$/), 'the names');
    const row = deepQueryAll(mounted.root, 'section[data-title]').reduce<HTMLElement[]>((found, one, index, all) => {
      const next = all[index + 1];
      return found.length > 0 || one.offsetTop !== next?.offsetTop ? found : [one, next];
    }, []);
    equal(row.length, 2);
    for (const one of row) {
      const title = one.dataset['title'] ?? '';
      await mounted.press(new RegExp(`^${title}$`));
      await until(() => current(mounted.root).join() === title && row.every(isOnTheLine), `the mark of ${title}`);
    }
  });

  it('goes on marking after the shop was moved to another place of the page', async () => {
    const mounted = await narrowShelf();
    readSection(mounted, 'Miel');
    await until(() => current(mounted.root).join() === 'Miel', 'its mark');
    document.body.append(document.createElement('div').appendChild(mounted.shop));
    readSection(mounted, 'Fruits');
    await until(() => current(mounted.root).join() === 'Fruits', 'the mark of the next');
  });

  it('keeps the place where one reads when there comes to be room for the basket beside it, and when there is no more', async () => {
    await setWindowWidth(1000);
    const mounted = await onTheShelf(undefined, { style: 'width: 600px' });
    const isWide = () => deepQuery(mounted.root, '.columns')?.hasAttribute('data-wide');
    for (const width of [900, 600]) {
      section(mounted, 'Miel').scrollIntoView();
      const before = scrollY;
      mounted.shop.style.width = `${width}px`;
      await until(() => isWide() === width > 880, 'the basket’s other place');
      // Browsers keep what is in sight where it is, or the page as far down as it was; nobody is taken back to the beginning.
      ok(scrollY > 0, `0 of ${before}`);
    }
  });

  it('speaks the shop’s language', async () => {
    const mounted = await onTheShelf(undefined, { lang: 'en' });
    await until(() => deepText(mounted.root).includes('Filter'), 'English');
    equal(field(mounted.root)?.getAttribute('placeholder'), 'Search');
  });
});
