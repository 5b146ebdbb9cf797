import type { Offer } from '@cagette/sdk';
import { ContextProvider } from '../../base/context.ts';
import { formatterContext } from '../../base/contexts.ts';
import { defineElement } from '../../base/define-element.ts';
import { Formatter } from '../../base/formatter.ts';
import type { QuantityRequest } from '../../events/quantity-request.ts';
import { french } from '../../messages/language.ts';
import { afterEach, describe, equal, it, until } from '../../testing/bdd.ts';
import { demoShop } from '../../testing/demo-shop.ts';
import { QuantityStepper } from './quantity-stepper.ts';

const offers = demoShop().shelf.products.flatMap((product) => product.offers);
const piece = { ...offers.find(({ sale }) => sale === 'each')!, available: 4 };
const loose = { ...offers.find(({ sale, step }) => sale === 'bulk' && step === 500)!, available: 1700 };

async function mount(offer: Offer, quantity: number) {
  defineElement('cagette-quantity-stepper', QuantityStepper);
  const box = document.createElement('div');
  new ContextProvider(box, formatterContext, new Formatter(french, 'EUR'));
  const stepper = document.createElement('cagette-quantity-stepper');
  Object.assign(stepper, { offer, quantity, name: 'Tomates' });
  const asked: number[] = [];
  const asks: [offerId: string, quantity: number, name: string][] = [];
  // What a shop does: it answers by setting the quantity.
  box.addEventListener('cagette-quantity-request', (event: QuantityRequest) => {
    asked.push(event.quantity);
    asks.push([event.offerId, event.quantity, event.name]);
    if (event.offerId === stepper.offer.id) stepper.quantity = event.quantity;
  });
  box.append(stepper);
  document.body.append(box);
  await stepper.updateComplete;
  const root = stepper.shadowRoot!;
  return {
    asked,
    asks,
    stepper,
    async press(index: number) {
      root.querySelectorAll('button')[index]?.click();
      await stepper.updateComplete;
    },
    async type(text: string) {
      const input = root.querySelector('input')!;
      input.value = text;
      input.dispatchEvent(new Event('change'));
      // The code that reads it is fetched with the first thing typed.
      await until(() => (input.value === text ? null : input), 'what it made of it');
      return input.value;
    },
    root,
  };
}

describe('<cagette-quantity-stepper>', () => {
  afterEach(() => document.body.replaceChildren());

  it('adds one piece, or one step', async () => {
    for (const [offer, first] of [
      [piece, 1],
      [loose, 500],
    ] as const) {
      const { asked, press } = await mount(offer, 0);
      await press(0);
      equal(asked, [first]);
    }
  });

  it('goes by steps and never past what is left', async () => {
    const { asked, press } = await mount(loose, 500);
    for (let times = 0; times < 4; times += 1) await press(1);
    equal(asked, [1000, 1500]);
  });

  it('takes the last one off', async () => {
    const { asked, press, root } = await mount(piece, 1);
    await press(0);
    equal(asked, [0]);
    equal(root.querySelectorAll('button').length, 1);
  });

  it('understands what is typed, and shows what it made of it', async () => {
    const { asked, type } = await mount(loose, 500);
    equal(await type('1 kg'), '1\u202fkg');
    equal(await type('1,7 kg'), '1,5\u202fkg');
    equal(await type('beaucoup'), '1,5\u202fkg');
    equal(asked, [1000, 1500]);
  });

  it('says why it is not what was typed, until something else is chosen', async () => {
    const { asked, press, root, type } = await mount({ ...loose, available: 58_200 }, 500);
    const said = () => root.querySelector('[role=status]')?.textContent;
    equal(said(), '');
    for (const [typed, shown, note] of [
      ['2000', '2\u202fkg', ''],
      ['250 g', '500\u202fg', 'Se vend par 500\u202fg'],
      ['99 kg', '58\u202fkg', 'Il en reste 58\u202fkg'],
      ['beaucoup', '58\u202fkg', 'Écrivez par exemple 500\u202fg'],
    ] as const) {
      equal(await type(typed), shown);
      await until(() => said() === note, `${typed}: ${note}`);
    }
    await press(0);
    equal(said(), '');
    equal(asked, [2000, 500, 58_000, 57_500]);
  });

  it('says that nothing is left', async () => {
    const { root } = await mount({ ...piece, available: 0 }, 0);
    equal(root.textContent.trim(), 'Épuisé');
  });

  it('comes down to what is left in one press when less is left than was chosen', async () => {
    const { asked, press } = await mount({ ...piece, available: 2 }, 4);
    await press(0);
    equal(asked, [2]);
  });

  it('gives what was being typed to the offer it was typed for when its row becomes another’s, and nothing to the other', async () => {
    const { asked, asks, root, stepper } = await mount(loose, 500);
    const input = root.querySelector('input')!;
    input.focus();
    input.value = '1 kg';
    Object.assign(stepper, { offer: piece, name: 'Miel', quantity: 1 });
    await until(() => asked.length > 0 && input.value === '1', 'what was typed');
    await new Promise((resolve) => setTimeout(resolve));
    equal(asks, [[loose.id, 1000, 'Tomates']]);
    equal(root.activeElement, null);
  });

  it('asks for nothing when its row becomes another’s and nothing was typed', async () => {
    const { asked, root, stepper } = await mount(loose, 500);
    const input = root.querySelector('input')!;
    input.focus();
    Object.assign(stepper, { offer: piece, name: 'Miel', quantity: 3 });
    await until(() => input.value === '3', 'the other’s quantity');
    equal(asked, []);
  });
});
