import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepQuery, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { type DeviceAnswer, deviceAnswers, noDevice } from '../../testing/fake-geolocation.ts';
import { manyPlaces } from '../../testing/many-places.ts';
import { keptByShops, mountShop, type MountedShop, unmountShops } from '../../testing/mount-shop.ts';

const bastia = { latitude: 42.697, longitude: 9.451 };
const NEAREST = /^Au plus près de moi/;

describe('finding a place among many', () => {
  afterEach(unmountShops);

  for (const [typed, found] of [
    ['sartene', ['École']],
    ['ÎLE ROUSSE', ['Halle couverte']],
    ['20253', ['Cave coopérative']],
    ['marche bastia', ['Place du Marché']],
    ['marché', ['Place du Marché', 'Marché couvert']],
  ] as const) {
    it(`«${typed}» finds ${found.join(' and ')}`, async () => {
      const { root } = await atManyPlaces();
      type(root, typed);
      await until(() => names(root).length === found.length, `${found.length} places`);
      equal(names(root), [...found]);
      ok(deepText(root).includes(found.length > 1 ? `${found.length} retraits` : '1 retrait'), 'how many, to listen to');
    });
  }

  it('says when there is none, and shows all again once the field is empty', async () => {
    const { root } = await atManyPlaces();
    type(root, 'Marseille');
    await until(() => deepText(root).includes('Aucun lieu de ce nom'), 'that there is none');
    equal(names(root), []);
    ok(deepText(root).includes('Où et quand venez-vous'), 'not that nothing is open');
    type(root, '');
    await until(() => names(root).length === 14, 'all of them');
  });

  it('does not ask where one is before it is pressed, asks once then, and shows the nearest first with kilometres', async () => {
    const device = deviceAnswers(bastia);
    const { press, root } = await atManyPlaces();
    equal(device.questions.length, 0);
    await press(NEAREST);
    await until(() => distances(root).length > 0, 'distances');
    equal(device.questions, [{ timeout: 8000, maximumAge: 300_000 }]);
    equal(distances(root).slice(0, 3), ['à 0 km', 'à 7,4 km', 'à 37 km']);
    equal(names(root).slice(0, 3), ['Place du Marché', 'Cave coopérative', 'Foyer rural']);
    ok(deepText(root).includes('Votre position reste sur votre téléphone'), 'where it stays');
    equal(deepQueryAll(root, 'h3').length, 1, 'no days among the nearest');
  });

  it('leaves those without coordinates for last, without a distance', async () => {
    deviceAnswers(bastia);
    const { press, root } = await atManyPlaces();
    await press(NEAREST);
    await until(() => distances(root).length === 12, 'twelve distances');
    const open = deepQueryAll(root, 'ul.cards')[0];
    equal(
      [...(open?.children ?? [])].slice(-2).map((card) => card.querySelector('p > strong + .number')?.textContent ?? ''),
      ['', ''],
    );
    equal(names(root).slice(10, 12), ['Fournil', 'Salle des fêtes']);
  });

  it('goes back to the days by a second press, and asks nothing for it', async () => {
    const device = deviceAnswers(bastia);
    const { press, root } = await atManyPlaces();
    await press(NEAREST);
    await until(() => distances(root).length > 0, 'distances');
    equal(called(root, NEAREST)?.getAttribute('aria-pressed'), 'true');
    await press(NEAREST);
    await until(() => distances(root).length === 0, 'no distances');
    equal(called(root, NEAREST)?.getAttribute('aria-pressed'), 'false');
    equal(device.questions.length, 1);
  });

  const refusals: readonly (readonly [what: string, answer: DeviceAnswer, said: string])[] = [
    ['the visitor does not want to', 1, 'ce n’est pas grave'],
    ['the device knows nothing', 2, 'ne trouve pas votre position'],
    ['it takes too long', 3, 'se fait attendre'],
  ];
  for (const [what, answer, said] of refusals) {
    it(`says kindly that ${what}, changes nothing and does not ask again by itself`, async () => {
      const device = deviceAnswers(answer);
      const { press, root } = await atManyPlaces();
      const before = names(root);
      await press(NEAREST);
      await until(() => deepText(root).includes(said), said);
      equal(names(root), before);
      type(root, 'corte');
      await until(() => names(root).length === 1, 'the search');
      equal(device.questions.length, 1);
    });
  }

  it('says so where a browser has no such thing', async () => {
    noDevice();
    const { press, root } = await atManyPlaces();
    await press(NEAREST);
    await until(() => deepText(root).includes('ne trouve pas votre position'), 'that there is none');
  });

  it('says that it looks while it looks', async () => {
    deviceAnswers('silent');
    const { press, root } = await atManyPlaces();
    await press(NEAREST);
    await until(() => deepText(root).includes('Recherche de votre position'), 'that it looks');
  });

  it('tells the page nothing of where one is, stores nothing and sends nothing', async () => {
    deviceAnswers(bastia);
    const { api, press, root } = await atManyPlaces();
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    for (const type of ['change', 'cagette-places-request']) document.addEventListener(type, listen, { capture: true });
    const asked: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => {
      asked.push(new Request(input, init).url);
      return api.fetch(input, init);
    };
    const stored = () => JSON.stringify([keptByShops(), Object.entries(sessionStorage)]);
    const before = stored();
    await press(NEAREST);
    await until(() => distances(root).length > 0, 'distances');
    globalThis.fetch = fetch;
    for (const type of ['change', 'cagette-places-request']) document.removeEventListener(type, listen, { capture: true });
    equal(heard, []);
    equal(asked, []);
    equal(stored(), before);
  });
});

async function atManyPlaces(): Promise<MountedShop> {
  const mounted = await mountShop(new FakeApi(manyPlaces()));
  await until(() => called(mounted.root, NEAREST), 'what finds a place');
  return mounted;
}

function type(root: ParentNode, text: string): void {
  const field = deepQuery(root, 'input[type=search]');
  if (field instanceof HTMLInputElement) field.value = text;
  field?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function names(root: ParentNode): string[] {
  return deepQueryAll(root, 'li.card > div:not(.until) > p:not(.day) > strong:first-child').map(({ textContent }) => textContent);
}

function distances(root: ParentNode): string[] {
  return deepQueryAll(root, 'li.card strong + .number')
    .map(({ textContent }) => textContent.replaceAll(/\s/g, ' '))
    .filter(Boolean);
}
