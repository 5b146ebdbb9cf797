import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { deepActiveElement, deepQuery, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { demoShop } from '../../testing/demo-shop.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { type MountedShop, unmountShops } from '../../testing/mount-shop.ts';
import { onTheShelf } from '../../testing/shop-walk.ts';

async function sheetOf(product: RegExp, api?: FakeApi): Promise<MountedShop & { readonly sheet: ShadowRoot }> {
  const mounted = await onTheShelf(api);
  await mounted.press(new RegExp(`^Détails.*${product.source}`));
  const sheet = await until(() => deepQuery(mounted.root, 'cagette-product-sheet')?.shadowRoot, 'the sheet');
  await until(() => sheet.querySelector('dialog[open]'), 'the dialog');
  return { ...mounted, sheet };
}

const fact = (sheet: ShadowRoot, name: string) =>
  [...sheet.querySelectorAll('dl div')]
    .find((row) => row.querySelector('dt')?.textContent === name)
    ?.querySelector('dd')
    ?.textContent?.trim() ?? null;

describe('<cagette-product-sheet>', () => {
  afterEach(unmountShops);

  it('sets allergens apart inside the ingredients', async () => {
    const { sheet } = await sheetOf(/Fiadone/);
    equal(
      [...sheet.querySelectorAll('dd strong')].map((strong) => strong.textContent),
      ['brocciu', 'lait', 'œufs'],
    );
    equal(fact(sheet, 'Ingrédients'), 'brocciu (lait), œufs, sucre, zeste de citron, eau-de-vie');
    equal(fact(sheet, 'Allergènes'), 'lait, œufs');
  });

  it('says calmly what a farm has not stated, and asks no ingredients of a tomato', async () => {
    const shop = demoShop();
    const farms = shop.shelf.farms.map((farm) => ({ ...farm, siret: null, legalName: null, termsUrl: null, address: null }));
    const products = shop.shelf.products.map((product) => ({
      ...product,
      origin: null,
      storage: null,
      ingredients: null,
      alcoholBp: null,
    }));
    const api = new FakeApi({ ...shop, shelf: { ...shop.shelf, farms, products } });
    const { sheet } = await sheetOf(/Vin rouge/, api);
    for (const name of ['Origine', 'Ingrédients', 'Conservation', 'Alcool', 'Raison sociale', 'Adresse', 'SIRET', 'Conditions de vente'])
      equal(fact(sheet, name), 'Non indiqué', name);
    unmountShops();
    const tomato = await sheetOf(/Tomates/, api);
    equal([fact(tomato.sheet, 'Ingrédients'), fact(tomato.sheet, 'Alcool')], [null, null]);
    equal(fact(tomato.sheet, 'Quantité nette'), 'au poids commandé');
  });

  it('names the seller as the law asks', async () => {
    const { sheet } = await sheetOf(/Sauce tomate/);
    equal(fact(sheet, 'Raison sociale'), 'EARL Ferme Petra Bianca');
    equal(fact(sheet, 'SIRET'), '00000000000000');
    equal(sheet.querySelector('footer a')?.getAttribute('href'), 'https://ferme-petra-bianca.example/conditions');
  });

  it('shows the price of a kilogram, the deposit and the estimate beside each way it is sold', async () => {
    const { sheet, root, press } = await sheetOf(/Jus de clémentine/);
    ok(/6,53\s€\/l/.test(deepText(sheet)) && deepText(sheet).includes('consigne'), 'price of a litre and deposit');
    await press(/^Fermer$/);
    await until(() => !deepQuery(root, 'dialog[open]'), 'the sheet closed');
    await press(/^Détails.*Poulet/);
    await until(() => /≈\s20,70/.test(deepText(root)), 'the estimate');
  });

  it('fills the basket from its own stepper', async () => {
    const { sheet, shop } = await sheetOf(/Basilic/);
    const stepper = sheet.querySelector('cagette-quantity-stepper');
    stepper?.shadowRoot?.querySelector('button')?.click();
    await until(() => stepper?.shadowRoot?.querySelector('input')?.value === '1', 'one in the basket');
    ok(shop.isConnected && sheet.querySelector('dialog[open]'), 'the sheet stays open');
  });

  it('goes to the next product and reads it from its name on', async () => {
    const { sheet, root } = await sheetOf(/Basilic/);
    const before = sheet.querySelector('h2')?.textContent;
    deepQueryAll(root, 'nav button').at(-1)?.click();
    await until(() => sheet.querySelector('h2')?.textContent !== before, 'another product');
    await until(() => deepActiveElement() === sheet.querySelector('h2'), 'the focus on its name');
    ok(sheet.querySelector('dialog[open]'), 'still open');
  });
});
