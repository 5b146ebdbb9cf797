import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement, deepQuery, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { type MountedShop, unmountShops } from '../../testing/mount-shop.ts';
import { onTheShelf } from '../../testing/shop-walk.ts';
import { restoreWindow, setWindowWidth } from '../../testing/window-width.ts';

const ROOM_FOR_BOTH_PX = 1000;

const dialog = ({ root }: MountedShop) => deepQuery(root, 'dialog[open]');
const lines = ({ root }: MountedShop) => deepQueryAll(root, '.lines .name').map(({ textContent }) => textContent);

/** A narrow shop with these in its basket, opened from the bar. */
async function opened(...names: RegExp[]): Promise<MountedShop & { readonly bar: HTMLElement }> {
  const mounted = await onTheShelf(undefined, { style: 'width: 360px' });
  for (const name of names) await mounted.press(name);
  const bar = await until(() => called(mounted.root, /^Voir le panier/), 'the bar');
  bar.focus();
  bar.click();
  await until(() => deepActiveElement()?.textContent === 'Votre panier', 'the focus on the heading');
  return { ...mounted, bar };
}

describe('the basket on a narrow screen', () => {
  afterEach(async () => {
    unmountShops();
    await restoreWindow();
  });

  it('opens over the shelf with the focus on its heading, and gives the focus back to the bar', async () => {
    const mounted = await opened(/^Ajouter Basilic/);
    ok(deepQuery(mounted.root, '.columns')?.inert, 'the shelf rests');
    await mounted.press(/^Fermer$/);
    await until(() => deepActiveElement() === mounted.bar, 'the focus back');
    await until(() => deepQuery(mounted.root, '.columns')?.inert === false, 'the shelf at work');
  });

  it('closes when the browser is asked to, as Escape and «back» do', async () => {
    const mounted = await opened(/^Ajouter Basilic/);
    const sheet = dialog(mounted);
    if (!(sheet instanceof HTMLDialogElement)) throw new Error('no dialog');
    const { requestClose } = sheet as { requestClose?: () => void };
    // What Escape does in the browsers that cannot be asked.
    if (requestClose) requestClose.call(sheet);
    else sheet.close();
    await until(() => !deepQuery(mounted.root, 'cagette-basket-sheet'), 'the sheet gone');
    await until(() => deepActiveElement() === mounted.bar, 'the focus back');
  });

  it('closes by a press beside it and not by one in it', async () => {
    const mounted = await opened(/^Ajouter Basilic/);
    deepQuery(mounted.root, 'dialog .sheet')?.click();
    ok(dialog(mounted), 'it stays');
    dialog(mounted)?.click();
    await until(() => !deepQuery(mounted.root, 'cagette-basket-sheet'), 'the sheet gone');
  });

  it('gives way to the basket beside the shelf when there comes to be room for it, and the shelf works', async () => {
    const mounted = await opened(/^Ajouter Basilic/);
    await setWindowWidth(ROOM_FOR_BOTH_PX);
    mounted.shop.style.width = `${ROOM_FOR_BOTH_PX}px`;
    await until(() => deepQuery(mounted.root, '.columns')?.hasAttribute('data-wide'), 'the basket beside it');
    equal(dialog(mounted), null);
    await mounted.press(/^Plus.*Basilic/);
    await until(() => deepQuery(mounted.root, 'dd.sum')?.textContent.includes('4,00'), 'two of it');
  });

  it('puts a line back where it was, as much as it was', async () => {
    const mounted = await opened(/^Ajouter Basilic/, /^Ajouter Sauce/, /^Plus.*Sauce/, /^Ajouter Courgettes/);
    const before = lines(mounted);
    const total = () => deepQuery(mounted.root, 'dd.sum')?.textContent.trim();
    const sum = total();
    await mounted.press(/^Retirer Sauce/);
    await until(() => deepText(mounted.root).includes('Sauce tomate au basilic : retiré.'), 'that it is taken off');
    equal(lines(mounted).length, before.length - 1);
    await mounted.press(/^Remettre$/);
    await until(() => lines(mounted).length === before.length, 'the line');
    equal(lines(mounted), before);
    equal(total(), sum);
    equal(called(mounted.root, /^Remettre$/), null, 'once');
  });

  it('offers to put back the last line also when nothing else is left', async () => {
    const mounted = await opened(/^Ajouter Basilic/);
    await mounted.press(/^Retirer Basilic/);
    await until(() => deepText(mounted.root).includes('Votre panier est vide'), 'the empty basket');
    await mounted.press(/^Remettre$/);
    await until(() => lines(mounted).join().startsWith('Basilic'), 'the line');
  });

  it('stays usable without a network, and says so above everything', async () => {
    const mounted = await opened(/^Ajouter Basilic/);
    mounted.api.network = 'down';
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    globalThis.dispatchEvent(new Event('offline'));
    const strip = await until(() => deepQuery(mounted.root, '.strip'), 'that there is none');
    ok(strip.textContent.includes('Votre panier est gardé'), 'what is kept');
    ok(strip === deepQuery(mounted.root, '.frame > :first-child'), 'it comes first');
    await mounted.press(/^Plus.*Basilic/);
    await until(() => deepQuery(mounted.root, 'dd.sum')?.textContent.includes('4,00'), 'two of it');
    Reflect.deleteProperty(navigator, 'onLine');
    mounted.api.network = 'up';
    globalThis.dispatchEvent(new Event('online'));
    await until(() => !deepQuery(mounted.root, '.strip'), 'that it is back');
  });
});
