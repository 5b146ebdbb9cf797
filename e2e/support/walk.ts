import type { Locator, Page } from 'playwright-core';

/** The ways through the shop of the farm's website that several journeys take. */
export interface Walk {
  readonly shop: Locator;
  /** To the shelf of a distribution that is not about to close. */
  toTheShelf(): Promise<void>;
  /** Fills in whatever the checkout asks for. */
  fillIn(email: string): Promise<void>;
}

export function walk(page: Page): Walk {
  const shop = page.locator('cagette-shop');
  return {
    shop,
    async toTheShelf() {
      await shop.scrollIntoViewIfNeeded();
      await shop
        .getByRole('listitem')
        .filter({ hasText: 'vendredi' })
        .filter({ hasNotText: 'Plus que' })
        .getByRole('button', { name: /^Choisir/ })
        .first()
        .click();
      await shop
        .getByRole('button', { name: /^Ajouter/ })
        .first()
        .waitFor();
    },
    async fillIn(email) {
      await shop.getByRole('textbox', { name: /^Nom/ }).fill('Ghjulia Paoli');
      await shop.getByRole('textbox', { name: /^E-mail/ }).fill(email);
      const slots = shop.getByRole('radio', { disabled: false });
      if ((await slots.count()) > 0) await slots.first().check();
      const phone = shop.getByRole('textbox', { name: /^Téléphone/ });
      if ((await phone.count()) > 0) await phone.fill('06 12 34 56 78');
      await shop.getByRole('checkbox').check();
    },
  };
}
