import { afterEach, describe, equal, it, ok, until } from '../testing/bdd.ts';
import { deepQuery } from '../testing/deep-query.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { mountShop, testServer, unmountShops } from '../testing/mount-shop.ts';
import { forgetEarlyReads, readEarly } from './early-reads.ts';

/** What a browser sends across origins without asking first. */
const safelisted = ['accept', 'accept-language', 'content-language', 'content-type'];

/** An element that is not a shop yet, as the loader finds it. */
function announced(api: FakeApi, attributes: Readonly<Record<string, string>> = {}): Element {
  const shop = document.createElement('div');
  for (const [name, value] of Object.entries({ organisation: api.shop.organisation.slug, ...attributes })) shop.setAttribute(name, value);
  return shop;
}

/** The API on the page, with what it was asked. */
function listening(api: FakeApi): Request[] {
  const asked: Request[] = [];
  const answer = api.fetch;
  Object.assign(api, {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      asked.push(request);
      return answer(input, init);
    },
  });
  globalThis.fetch = api.fetch;
  return asked;
}

async function shelfOf(api: FakeApi, attributes?: Readonly<Record<string, string>>): Promise<void> {
  const { root } = await mountShop(api, attributes);
  await until(() => deepQuery(root, 'cagette-product-card'), 'the shelf');
}

describe('early reads', () => {
  afterEach(() => {
    unmountShops();
    forgetEarlyReads();
  });

  it('are what the shop then asks for, and nothing is asked twice', async () => {
    const api = new FakeApi();
    api.shop = { ...api.shop, distributions: [api.shop.distributions[0]!] };
    const asked = listening(api);
    readEarly(announced(api), testServer);
    await until(() => asked.length === 3, 'the shelf of the only distribution');
    await shelfOf(api);
    equal(new Set(asked.map(({ url }) => url)).size, 3);
    equal(asked.length, 3);
  });

  it('begin with the shelf that was chosen before', async () => {
    const first = new FakeApi();
    const { press, root } = await mountShop(first);
    await press(/^Choisir/);
    await until(() => deepQuery(root, 'cagette-product-card'), 'the shelf');
    for (const shop of document.querySelectorAll('cagette-shop')) shop.remove();
    const api = new FakeApi();
    const asked = listening(api);
    readEarly(announced(api), testServer);
    equal(asked.length, 3);
    await shelfOf(api);
    equal(asked.length, 3);
  });

  it('begin with the shelf the page asks for', async () => {
    const api = new FakeApi();
    const asked = listening(api);
    const distribution = api.shop.distributions[1]!.id;
    readEarly(announced(api, { distribution }), testServer);
    equal(asked.length, 3);
    await shelfOf(api, { distribution });
    equal(asked.length, 3);
  });

  it('need no permission from another origin', () => {
    const api = new FakeApi();
    const asked = listening(api);
    readEarly(announced(api), testServer);
    ok(asked.length > 0, 'something is asked');
    for (const { headers, method } of asked) {
      equal(method, 'GET');
      equal(
        [...headers.keys()].filter((name) => !safelisted.includes(name)),
        [],
      );
    }
  });

  it('that fail are the first try of the shop', async () => {
    const api = new FakeApi();
    api.shop = { ...api.shop, distributions: [api.shop.distributions[0]!] };
    const asked = listening(api);
    api.network = 'down';
    readEarly(announced(api), testServer);
    await until(() => asked.length === 2, 'both reads');
    api.network = 'up';
    await shelfOf(api);
    equal(asked.length, 5);
  });

  it('of a shop without a name are none', () => {
    const api = new FakeApi();
    const asked = listening(api);
    readEarly(announced(api, { organisation: '' }), testServer);
    equal(asked, []);
  });
});
