import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { deepActiveElement, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { type MountedMap, mountedMap, namesIn, unmountMaps } from '../../testing/mount-map.ts';

const LIST = { view: 'list' };

describe('the search of a pickup map', () => {
  afterEach(unmountMaps);

  it('is a combobox whose list opens with what is found, and whose credit stands beside', async () => {
    const { input, root } = await searched('20');
    equal(
      ['role', 'aria-expanded', 'aria-controls', 'aria-autocomplete'].map((name) => input.getAttribute(name)),
      ['combobox', 'true', 'places', 'list'],
    );
    equal(
      options(root).map((option) => textOf(option)),
      [
        'Bastia 20200 · Haute-Corse',
        'L’Île-Rousse 20220 · Haute-Corse',
        'Ajaccio 20000 · Corse-du-Sud',
        'Corte 20250 · Haute-Corse',
        'Biguglia 20620 · Haute-Corse',
      ],
    );
    ok(deepText(root).includes('GeoNames (CC BY 4.0)'), 'whose data it is');
    ok(deepText(root).includes('5 communes proposées'), 'how many, read aloud');
  });

  it('says the country of a town abroad, whose postcode and department nobody knows', async () => {
    const { root } = await searched('zur');
    equal(
      options(root).map((option) => textOf(option)),
      ['Zürich CH · Suisse'],
    );
  });

  it('is walked through by the arrow keys, round and round, with the field as a stop', async () => {
    const { input, root, key } = await searched('20');
    const reached = () => input.getAttribute('aria-activedescendant');
    await key('ArrowDown');
    equal(reached(), 'place-0');
    equal(options(root)[0]?.getAttribute('aria-selected'), 'true');
    await key('ArrowUp');
    equal(reached(), null);
    await key('ArrowUp');
    equal(reached(), 'place-4');
    await key('ArrowDown');
    equal(reached(), null);
  });

  it('takes what the arrow keys have reached by Enter, and closes', async () => {
    const { input, root, key } = await searched('20');
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Enter');
    await until(() => namesIn(root)[0] === 'Halle couverte', 'what is near L’Île-Rousse');
    equal(
      [input.value, input.getAttribute('aria-expanded'), input.hasAttribute('aria-activedescendant')],
      ['L’Île-Rousse', 'false', false],
    );
  });

  it('takes what is pressed, and keeps the focus in the field', async () => {
    const { input, root } = await searched('20');
    const down = new PointerEvent('pointerdown', { bubbles: true, cancelable: true });
    options(root)[3]?.dispatchEvent(down);
    ok(down.defaultPrevented, 'the focus stays');
    options(root)[3]?.click();
    await until(() => namesIn(root)[0] === 'Gare de Corte', 'what is near Corte');
    equal(input.value, 'Corte');
  });

  it('gives the focus away where a finger chose, so that the keyboard leaves what was found in sight', async () => {
    const { input, root, key } = await searched('20');
    const press = (at: number, pointerType: string) => {
      options(root)[at]?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true, pointerType }));
      options(root)[at]?.click();
    };
    const hasFocus = () => deepActiveElement() === input;
    press(3, 'touch');
    await until(() => namesIn(root)[0] === 'Gare de Corte', 'what is near Corte');
    equal(hasFocus(), false);
    await type(input, '20');
    await until(() => options(root).length > 0, 'what is found');
    press(0, 'mouse');
    equal([input.value === 'Corte', hasFocus()], [false, true]);
    await type(input, '20');
    await until(() => options(root).length > 0, 'what is found again');
    await key('ArrowDown');
    await key('Enter');
    equal(hasFocus(), true);
  });

  it('closes by Escape and empties by another', async () => {
    const { input, root, key } = await searched('bas');
    await key('Escape');
    equal([options(root).length, input.value], [0, 'bas']);
    await key('Escape');
    equal(input.value, '');
  });

  it('leads back to the whole network by Enter once it is emptied', async () => {
    const { input, root, key } = await searched('corte');
    await key('Enter');
    await until(() => namesIn(root)[0] === 'Gare de Corte', 'what is near Corte');
    await type(input, '');
    equal(namesIn(root)[0], 'Gare de Corte');
    await key('Enter');
    await until(() => namesIn(root)[0] === 'Gare de Bastia', 'the whole network');
    ok(!deepText(root).includes('du plus près au plus loin'), 'no distances any more');
  });

  it('closes when the focus leaves it', async () => {
    const { input, root, map } = await searched('bas');
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }));
    await map.updateComplete;
    await until(() => options(root).length === 0, 'that it is closed');
  });

  it('leaves the keys alone that an input method composes with', async () => {
    const { input, root } = await searched('20');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    equal(options(root).length, 5);
  });

  it('takes no more than a hundred characters', async () => {
    const { network, type } = await mountedMap(undefined, LIST);
    const input = await type('a'.repeat(10_000));
    equal(input.maxLength, 100);
    await until(() => network.asked.some((url) => url.includes('/places')), 'the search');
    equal(new URL(network.asked.at(-1) ?? '').searchParams.get('q')?.length, 100);
  });

  it('says that there is no such commune, as text', async () => {
    const { root, type } = await mountedMap(undefined, LIST);
    await type('<b>x</b>');
    await until(() => deepText(root).includes('Aucune commune de ce nom'), 'that there is none');
    equal(deepQueryAll(root, 'b').length, 0);
    await type('99999');
    await until(() => deepText(root).includes('Aucune commune avec ce code postal. Essayez un nom de ville.'), 'of a postcode');
  });
});

async function type(input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function searched(text: string): Promise<MountedMap & { readonly input: HTMLInputElement }> {
  const mounted = await mountedMap(undefined, LIST);
  const input = await mounted.type(text);
  await until(() => options(mounted.root).length > 0, 'what is found');
  return { ...mounted, input };
}

function options(root: ParentNode): HTMLElement[] {
  return deepQueryAll(root, '[role=option]');
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
