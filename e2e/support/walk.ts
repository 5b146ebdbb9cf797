import type { Locator, Page } from 'playwright-core';
import { comeTo } from './come-to.ts';

/**
 * The ways through the shop that journeys take. Everything is found by role and name, as people find it, and only here: when the shop looks different, this
 * is the one place to change.
 */
export interface Walk {
  readonly shop: Locator;
  /** The button that chooses a distribution of that day which is not about to close. */
  distribution(day?: string): Locator;
  /** Loads the page again and goes to the shop. Where it was scrolled to is not restored: until the shop is as tall as it was, the browser would move it about. */
  loadAgain(): Promise<void>;
  /** To the shelf of a distribution that is not about to close. */
  toTheShelf(day?: string): Promise<void>;
  addButton(product: string): Locator;
  moreButton(product: string): Locator;
  /** Puts the product's first offer into the basket. */
  add(product: string): Promise<void>;
  more(product: string): Promise<void>;
  less(product: string): Promise<void>;
  /** The bar that leads to the basket on a phone, when that many products are in it. */
  basketBar(count?: number): Locator;
  /** From the shelf to the filled-in form's first field. */
  toTheCheckout(): Promise<void>;
  /** The last slot: in the demo it has no capacity, so that other journeys of the same moment cannot fill it up. */
  readonly slot: Locator;
  /** Fills in whatever the checkout asks for. */
  fillIn(email: string): Promise<void>;
  /** The button that places the order. */
  readonly place: Locator;
  /** The placed order's code, once it is shown. */
  orderCode(): Promise<string>;
  /** From the open basket to the form. */
  readonly toCheckout: Locator;
  field(name: RegExp): Locator;
  /** Presses what repairs a line of the basket or of the order. */
  repair(name: RegExp): Promise<void>;
  closeDialog(): Promise<void>;
  /** What leads from the chosen distribution to the others. */
  readonly changeDistribution: Locator;
  readonly alert: Locator;
  readonly retry: Locator;
  /** The button that sends an order again whose answer did not come. */
  readonly sendAgain: Locator;
  /** What is typed in the form now. */
  typed(): Promise<{ readonly name: string; readonly email: string; readonly note: string }>;
}

export function walk(page: Page, shop = page.locator('cagette-shop')): Walk {
  const button = (name: RegExp) => shop.getByRole('button', { name });
  const field = (name: RegExp) => shop.getByRole('textbox', { name });
  const basketBar = (count?: number) => button(new RegExp(`^Voir le panier${count === undefined ? '' : ` ${count} produit`}`));
  const addButton = (product: string) => button(new RegExp(`^Ajouter ${product}`)).first();
  const moreButton = (product: string) => button(new RegExp(`^Plus.*${product}`)).first();
  const distribution = (day = 'vendredi') =>
    shop
      .getByRole('listitem')
      .filter({ hasText: day })
      .filter({ hasNotText: 'Plus que' })
      .getByRole('button', { name: /^Choisir/ })
      .first();
  const slot = shop.getByRole('radio', { disabled: false }).last();
  return {
    shop,
    slot,
    distribution,
    async loadAgain() {
      await page.evaluate(() => {
        history.scrollRestoration = 'manual';
      });
      await page.reload();
      await comeTo(shop);
    },
    async toTheShelf(day) {
      await comeTo(shop);
      await distribution(day).click();
      await button(/^Ajouter/)
        .first()
        .waitFor();
    },
    addButton,
    moreButton,
    add: (product) => addButton(product).click(),
    more: (product) => moreButton(product).click(),
    toCheckout: button(/^Commander$/),
    field,
    repair: (name) => button(name).first().click(),
    closeDialog: async () => {
      await button(/^Fermer/).click();
      await shop.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    changeDistribution: button(/^Changer/),
    less: (product) =>
      button(new RegExp(`^Moins.*${product}`))
        .first()
        .click(),
    basketBar,
    async toTheCheckout() {
      await basketBar().click();
      await button(/^Commander$/).click();
      await field(/^Nom/).waitFor();
    },
    async fillIn(email) {
      await field(/^Nom/).fill('Ghjulia Paoli');
      await field(/^E-mail/).fill(email);
      if ((await slot.count()) > 0) await slot.check();
      const phone = field(/^Téléphone/);
      if ((await phone.count()) > 0) await phone.fill('06 12 34 56 78');
      await shop.getByRole('checkbox', { name: /conditions de vente/ }).check();
    },
    place: button(/^Commander.*\d/),
    async orderCode() {
      const code = shop.getByText(/^[A-Z0-9]{3}-\d{3}$/).first();
      await code.waitFor().catch(async (cause: unknown) => {
        const shown = await shop.getByRole('heading').or(shop.getByRole('alert')).or(shop.locator('.said')).allInnerTexts();
        throw new Error(`No order code is shown, but: ${shown.join(' | ')}`, { cause });
      });
      return (await code.textContent()) ?? '';
    },
    alert: shop.getByRole('alert'),
    retry: button(/^Réessayer$/),
    sendAgain: button(/^Renvoyer/),
    typed: async () => ({
      name: await field(/^Nom/).inputValue(),
      email: await field(/^E-mail/).inputValue(),
      note: await field(/^Un mot/).inputValue(),
    }),
  };
}
