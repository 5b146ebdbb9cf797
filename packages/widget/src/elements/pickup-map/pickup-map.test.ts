import { afterEach, beforeEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement, deepQuery, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { demoId, demoNow } from '../../testing/demo-shop.ts';
import type { DistributionRequest } from '../../events/distribution-request.ts';
import type { PickupSelectEvent } from '../../events/pickup-select-event.ts';
import { deviceAnswers, noDevice } from '../../testing/fake-geolocation.ts';
import { FakeNetwork } from '../../testing/fake-network.ts';
import { holdIntervals, letIntervalsRun } from '../../testing/held-intervals.ts';
import { countryOfPoints, manyPoints } from '../../testing/many-points.ts';
import { isReadable } from './map-notices.ts';
import { drawn, type MountedMap, mountedMap, mountMap, namesIn, unmountMaps } from '../../testing/mount-map.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const LIST = { view: 'list' };
/** Narrower than what a list and a map need beside each other, and wider. */
const NARROW = 360;
const WIDE = 1000;

/** Frames that tests run in are as wide as each engine likes. */
beforeEach(() => {
  document.body.style.width = `${WIDE}px`;
});

describe('the list of a pickup map', () => {
  afterEach(() => {
    unmountMaps();
    letIntervalsRun();
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('says of each point what, where, when, from whom, until when and how to get in', async () => {
    const { root } = await mountedMap(undefined, LIST);
    const [card] = deepQueryAll(root, '.card');
    const text = textOf(card);
    for (const said of [
      'Gare de Bastia',
      'Gare · Avenue Maréchal Sébastiani, 20200 Bastia',
      'Mercredi 25 novembre, de 17 h à 20 h',
      'Commandes jusqu’à aujourd’hui à 12 h 24 · encore 2 h',
      'Avec Ferme Petra Bianca',
      'Accessible en fauteuil roulant',
    ])
      ok(text.includes(said), `«${said}» in «${text}»`);
    ok(deepText(root).includes('Quai du côté des bus'), 'how to get in');
    equal(textOf(card?.querySelector('.leaf')), 'mer. 25 nov.');
    equal(
      [...(card?.querySelectorAll('a') ?? [])].map((link) => textOf(link)),
      ['Commander ici', 'Itinéraire', 'Agenda', 'Lien'].map((what) => `${what}, Gare de Bastia, Bastia`),
    );
  });

  it('leads to the order, the way, a calendar file and itself by links', async () => {
    const { root, server } = await mountedMap(undefined, LIST);
    const [card] = deepQueryAll(root, '.card');
    const hrefs = [...(card?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    const id = demoId('dst', 200);
    equal(hrefs[0], `${server}corse-circuits-courts#distribution=${id}`);
    ok(/^(geo:|https:\/\/www\.openstreetmap\.org\/)/.test(hrefs[1] ?? ''), hrefs[1] ?? '');
    equal(hrefs.slice(2), [`${server}v1/distributions/${id}/calendar.ics`, `#point=${demoId('ppt', 1)}`]);
  });

  it('says of a point whose distributions are all past that nothing is planned, its usual day, and offers no order', async () => {
    const { root, press } = await mountedMap(undefined, LIST);
    await press(/^Voir plus/);
    const card = cardOf(root, 'Marché couvert');
    ok(textOf(card).includes('Prochaine distribution pas encore annoncée'), 'nothing planned');
    ok(textOf(card).includes('D’habitude le samedi, de 8 h à 12 h 30'), textOf(card));
    equal(card.querySelector('.button'), null);
  });

  it('says what a point without exact coordinates is, and one without any', async () => {
    const { root, press } = await mountedMap(undefined, LIST);
    await press(/^Voir plus/);
    ok(textOf(cardOf(root, 'Cave coopérative')).includes('centre de la commune'), 'the commune only');
    ok(textOf(cardOf(root, 'Fournil du village')).includes('Pas encore situé sur la carte'), 'nowhere');
  });

  it('says of an address what is known of it, and shows no way to where nothing is known', async () => {
    const network = new FakeNetwork();
    const [one] = manyPoints();
    const known = [
      { street: 'Place Paoli', postcode: '20250', city: 'Corte' },
      { street: '', postcode: '20250', city: 'Corte' },
      { street: 'Place Paoli', postcode: '', city: 'Corte' },
      { street: '', postcode: '', city: 'Corte' },
      { street: '', postcode: '', city: '' },
    ];
    network.points = known.map((address, at) => {
      const id = demoId('ppt', 60 + at);
      return { ...one!, id, geometry: null, properties: { ...one!.properties, id, kind: 'farm', address: { ...address, country: 'FR' } } };
    });
    const { root } = await mountedMap(network, LIST);
    const cards = deepQueryAll(root, '.card');
    equal(
      cards.map((card) => textOf(card.querySelector('h3 + p'))),
      ['Ferme · Place Paoli, 20250 Corte', 'Ferme · 20250 Corte', 'Ferme · Place Paoli Corte', 'Ferme · Corte', 'Ferme'],
    );
    equal(
      cards.map((card) => called(card, /^Itinéraire/) !== null),
      [true, true, true, true, false],
    );
  });

  it('names who takes the orders where that is another', async () => {
    const { root } = await mountedMap(undefined, LIST);
    const card = cardOf(root, 'Biocoop de Calvi');
    ok(textOf(card).includes('Commandes chez Bergerie di l’Altu'), textOf(card));
    ok(card.querySelector('.button')?.getAttribute('href')?.includes('/bergerie-di-l-altu#distribution='), 'in their shop');
  });

  it('names a farm once where it is the only one and the shop is its own', async () => {
    const network = new FakeNetwork();
    const [one, two] = manyPoints();
    const { next, farms } = one!.properties;
    const [farm] = farms;
    const another = { ...farm!, slug: 'bergerie-di-l-altu', name: 'Bergerie di l’Altu' };
    network.points = [
      { ...one!, properties: { ...one!.properties, farms: [farm!], next: { ...next!, organisation: farm! } } },
      { ...two!, properties: { ...two!.properties, farms: [farm!, another], next: { ...next!, organisation: farm! } } },
    ];
    const { root } = await mountedMap(network, LIST);
    const [alone = '', both = ''] = deepQueryAll(root, '.card').map((card) => textOf(card.querySelector('.about')));
    equal([alone.match(/Petra Bianca/g)?.length, both.match(/Petra Bianca/g)?.length], [1, 2]);
    ok(alone.includes(`Commandes chez ${farm!.name}`), alone);
    ok(both.includes(`Avec ${farm!.name}, ${another.name}`), both);
  });

  it('says in what order its points stand, where anybody takes orders', async () => {
    const { root } = await mountedMap(undefined, LIST);
    equal(textOf(deepQuery(root, '.count')), '14 points de retrait, d’abord ceux dont les commandes ferment bientôt');
    unmountMaps();
    const past = await mountedMap(Object.assign(new FakeNetwork(), { now: demoNow + 90 * DAY_MS }), LIST);
    equal(textOf(deepQuery(past.root, '.count')), '14 points de retrait');
    unmountMaps();
    const idle = new FakeNetwork();
    idle.points = manyPoints().map((point) => ({ ...point, properties: { ...point.properties, next: null } }));
    const { root: alphabetical } = await mountedMap(idle, LIST);
    equal(textOf(deepQuery(alphabetical, '.count')), '14 points de retrait');
  });

  it('gives the link to a point by a press, and says so', async () => {
    const clipboard = clipboardThat(async () => {});
    const { root, press } = await mountedMap(undefined, LIST);
    await press(/^Lien, Gare de Corte/);
    const link = await until(() => called(root, /^Lien copié, Gare de Corte/), 'that it is copied');
    equal(clipboard, [new URL(`#point=${demoId('ppt', 3)}`, location.href).href]);
    equal([link.querySelector('[aria-live=polite]')?.textContent, location.hash], ['Lien copié', '']);
    await press(/^Lien, Gare de Bastia/);
    await until(() => called(root, /^Lien copié, Gare de Bastia/), 'the other');
    ok(called(root, /^Lien, Gare de Corte/), 'one at a time');
  });

  it('leads to a point by its link where nothing can be copied', async () => {
    clipboardThat(async () => Promise.reject(new DOMException('', 'NotAllowedError')));
    const { root, press } = await mountedMap(undefined, LIST);
    await press(/^Lien, Gare de Corte/);
    await until(() => textOf(deepQuery(root, '[data-chosen]')).includes('Gare de Corte'), 'the point');
    equal(location.hash, `#point=${demoId('ppt', 3)}`);
    equal(called(root, /^Lien copié/), null);
  });

  it('shows ten points at first and more for who wants them, of whatever number', async () => {
    const network = new FakeNetwork();
    network.points = countryOfPoints(24_000);
    const { root, press } = await mountedMap(network, LIST);
    equal(namesIn(root).length, 10);
    ok(deepText(root).includes('24 000 points de retrait'), 'how many there are');
    await press(/^Voir plus/);
    equal(namesIn(root).length, 20);
    await press(/^Voir plus/);
    await until(() => namesIn(root).length === 40, 'the next page');
    equal(network.asked.filter((url) => url.includes('pickup-points')).length, 2);
  });

  it('shows five at first where it stands in the way of what follows', async () => {
    const { root, press } = await mountedIn(NARROW);
    equal(namesIn(root).length, 5);
    await press(/^Voir plus de points$/);
    equal([namesIn(root).length, called(root, /^Voir plus/)], [14, null]);
  });

  it('says once how a wheelchair gets in', async () => {
    const network = new FakeNetwork();
    const access = ['Accessible en fauteuil', 'Parking derrière l’église', null];
    network.points = manyPoints()
      .slice(0, access.length)
      .map((point, at) => ({ ...point, properties: { ...point.properties, wheelchair: true, access: access[at] ?? null } }));
    const { root } = await mountedMap(network, LIST);
    equal(
      deepQueryAll(root, '.card').map((card) => textOf(card).match(/fauteuil/g)?.length),
      [1, 1, 1],
    );
  });

  it('counts down while it stands there, and closes in time', async () => {
    const intervals = holdIntervals();
    const { root, map, network } = await mountedMap(undefined, LIST);
    const pass = async (hours: number) => {
      network.now = demoNow + hours * HOUR_MS;
      intervals.tick();
      await drawn(map);
      return textOf(deepQuery(root, '.card'));
    };
    ok(textOf(deepQuery(root, '.card')).includes('encore 2 h'), 'at first');
    equal(intervals.running().length, 1);
    ok(
      intervals.running().every((ms) => ms <= MINUTE_MS),
      'at least once a minute, which is what it says',
    );
    const late = await pass(2);
    ok(late.includes('encore 24 min'), late);
    const closed = await pass(3);
    ok(closed.includes('Commandes closes'), closed);
    equal(deepQuery(root, '.card')?.querySelector('.primary'), null);
    map.remove();
    equal(intervals.running(), []);
  });

  it('shows text of a farm as text', async () => {
    const network = new FakeNetwork();
    const evil = '<img src=x onerror="document.title=1">';
    network.points = manyPoints().map((point) => ({ ...point, properties: { ...point.properties, name: evil, access: evil } }));
    const { root } = await mountedMap(network, LIST);
    equal(deepQueryAll(root, 'img').length, 0);
    ok(textOf(deepQuery(root, '.card')).includes(evil), 'as it is written');
  });

  it('speaks English, and changes its language while it stands there', async () => {
    const { root, map } = await mountedMap(undefined, { ...LIST, lang: 'en' });
    await until(() => deepText(root).includes('Order here'), 'English');
    ok(deepText(root).includes('Order until today at 12:24'), deepText(root));
    const leaf = [...(deepQuery(root, '.leaf')?.children ?? [])].filter((part) => part.getClientRects().length > 0);
    // Engines differ on what comes first.
    equal(leaf.map((part) => textOf(part)).sort(), ['25', 'Nov', 'Wed']);
    map.setAttribute('lang', 'fr');
    await until(() => deepText(root).includes('Commander ici'), 'French');
  });
});

describe('finding a point', () => {
  afterEach(unmountMaps);

  it('works by a postcode and Enter, the nearest first, with the way back', async () => {
    const { root, type, key, press } = await mountedMap(undefined, LIST);
    await type('20250');
    await key('Enter');
    await until(() => namesIn(root)[0] === 'Gare de Corte', 'the nearest');
    ok(/à 0,4\skm/.test(textOf(deepQuery(root, '.card'))), textOf(deepQuery(root, '.card')));
    ok(deepText(root).includes('14 points de retrait, du plus près au plus loin depuis Corte, à vol d’oiseau'), 'from where');
    await press(/^Tout le réseau/);
    await until(() => namesIn(root)[0] === 'Gare de Bastia', 'the whole network');
    equal(called(root, /^Tout le réseau/), null);
  });

  it('works without the visitor’s position, and asks for it by a press alone', async () => {
    const device = deviceAnswers({ latitude: 41.92, longitude: 8.74 });
    const { root, press } = await mountedMap(undefined, LIST);
    equal(device.questions.length, 0);
    await press(/^Autour de moi/);
    await until(() => namesIn(root)[0] === 'Place Foch', 'the nearest');
    equal(device.questions.length, 1);
  });

  it('says in words that there is no position', async () => {
    const { root, press } = await mountedMap(undefined, LIST);
    noDevice();
    await press(/^Autour de moi/);
    await until(() => deepText(root).includes('ne trouve pas votre position'), 'why not');
    equal(namesIn(root).length, 10);
  });

  it('filters by what makes a difference, counts, and takes the filters away when nothing is left', async () => {
    const { root, press } = await mountedMap(undefined, LIST);
    await press(/^Filtrer/);
    await until(() => deepQuery(root, '.pill'), 'the filters');
    equal(
      deepQueryAll(root, '.pill')
        .slice(0, 5)
        .map((pill) => textOf(pill)),
      ['mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
    );
    tick(root, 'Ferme');
    await until(() => deepText(root).includes('2 points de retrait sur 14'), 'how many are left');
    equal(namesIn(root), ['Ferme Petra Bianca', 'Domaine di a Costa']);
    tick(root, 'Accessible');
    await until(() => deepText(root).includes('Aucun point de retrait ne correspond'), 'that none is');
    ok(called(root, /^Filtrer · 2$/), 'how many filters are set');
    await press(/^Enlever les filtres/);
    await until(() => namesIn(root).length === 10, 'all of them');
  });

  it('filters by the day of the week and by who takes orders now', async () => {
    const { root, press } = await mountedMap(undefined, LIST);
    await press(/^Filtrer/);
    await until(() => deepQuery(root, '.pill'), 'the filters');
    const points = manyPoints().map(({ properties }) => properties);
    const onSaturday = points.filter(({ weekdays }) => weekdays.includes(6)).map(({ name }) => name);
    ok(onSaturday.length > 0 && onSaturday.length < points.length, 'some of them');
    tick(root, 'sam.');
    await until(() => deepText(root).includes(`${onSaturday.length} points de retrait sur 14`), 'how many there are then');
    equal(namesIn(root), onSaturday);
    tick(root, 'sam.');
    await until(() => !deepText(root).includes(' sur 14'), 'all of them');
    const takingOrders = points.filter(({ next }) => next && Date.parse(next.opensAt) <= demoNow && Date.parse(next.closesAt) > demoNow);
    ok(takingOrders.length > 0 && takingOrders.length < points.length, 'some of them');
    tick(root, 'Commandes ouvertes');
    await until(() => deepText(root).includes(`${takingOrders.length} points de retrait sur 14`), 'who takes orders');
    equal(
      namesIn(root),
      takingOrders.map(({ name }) => name),
    );
  });

  it('chooses a farm from those that take part', async () => {
    const { root, press } = await mountedMap(undefined, LIST);
    await press(/^Filtrer/);
    const select = await until(() => deepQuery(root, 'select'), 'the farms');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no choice');
    select.value = 'domaine-di-a-costa';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => namesIn(root).length === 1, 'where it is');
  });

  it('keeps the list when an answer does not come, says so, and goes on', async () => {
    const { root, press, network } = await mountedMap(undefined, LIST);
    await press(/^Filtrer/);
    await until(() => deepQuery(root, '.pill'), 'the filters');
    network.network = 'busy';
    tick(root, 'Ferme');
    await until(() => deepText(root).includes('n’a pas pu être mise à jour'), 'what happened');
    equal(namesIn(root).length, 10);
    network.network = 'up';
    await press(/^Réessayer/);
    await until(() => namesIn(root).length === 2, 'the farms');
    equal(deepQuery(root, '[role=alert]'), null);
  });

  it('says that there is no network, and goes on by itself when there is', async () => {
    const { root, network } = await mountedMap(undefined, LIST);
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    window.dispatchEvent(new Event('offline'));
    await until(() => deepText(root).includes('Pas de réseau'), 'that it is away');
    network.network = 'up';
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: true });
    window.dispatchEvent(new Event('online'));
    await until(() => !deepText(root).includes('Pas de réseau'), 'that it is back');
  });
});

describe('a point that is chosen', () => {
  afterEach(() => {
    unmountMaps();
    document.querySelector('cagette-shop')?.remove();
  });

  it('is marked to look and to listen, and let go by another press', async () => {
    const { root, press } = await mountedMap(undefined, LIST);
    await press(/^Choisir Gare de Corte/);
    const card = await until(() => deepQuery(root, '[data-chosen]'), 'the mark');
    equal(card.querySelector('.name')?.getAttribute('aria-pressed'), 'true');
    ok(textOf(card).includes('Point sélectionné'), 'in words');
    await press(/^Choisir Gare de Corte/);
    await until(() => !deepQuery(root, '[data-chosen]'), 'nothing chosen');
  });

  it('is the one that the page’s address names, wherever it stands in the list', async () => {
    history.replaceState(null, '', `#point=${demoId('ppt', 14)}`);
    const { root } = await mountedMap(undefined, LIST);
    await until(() => deepQuery(root, '[data-chosen]'), 'the point');
    equal(namesIn(root)[0], 'Fournil du village');
    location.hash = `#point=${demoId('ppt', 3)}`;
    await until(() => textOf(deepQuery(root, '[data-chosen]')).includes('Gare de Corte'), 'another');
    equal(namesIn(root).length, 10);
  });

  it('that is no more leaves the list whole and says so', async () => {
    history.replaceState(null, '', `#point=${demoId('ppt', 99)}`);
    const { root } = await mountedMap(undefined, LIST);
    await until(() => deepText(root).includes('n’existe plus'), 'that it is gone');
    equal(namesIn(root).length, 10);
  });

  it('opens in a shop of that organisation on the page, which gets the focus', async () => {
    const shop = stubShop('corse-circuits-courts');
    const { press } = await mountedMap(undefined, LIST);
    await press(/^Commander ici, Gare de Corte/);
    equal(shop.getAttribute('distribution'), demoId('dst', 202));
    equal(deepActiveElement(), shop);
    // By hand: a browser says nothing of it in a window that others lie before.
    shop.dispatchEvent(new FocusEvent('blur'));
    equal(shop.hasAttribute('tabindex'), false);
  });

  it('is asked of a shop that stands as a visitor asks it, its basket kept', async () => {
    const shop = stubShop('corse-circuits-courts');
    shop.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('div'), { part: 'shop' }));
    let asked = '';
    shop.addEventListener('cagette-distribution-request', ({ distributionId }: DistributionRequest) => (asked = distributionId));
    const { press } = await mountedMap(undefined, LIST);
    await press(/^Commander ici, Gare de Corte/);
    equal([asked, shop.hasAttribute('distribution')], [demoId('dst', 202), false]);
  });

  it('is told to the page, which may see to it itself', async () => {
    const shop = stubShop('corse-circuits-courts');
    const { map, press } = await mountedMap(undefined, LIST);
    const told: unknown[] = [];
    const listen = (event: PickupSelectEvent) => {
      told.push(event.organisation, event.point.properties.name, event.distributionId, event.shop);
      event.preventDefault();
    };
    document.addEventListener('cagette-pickup-select', listen);
    await press(/^Commander ici, Gare de Corte/);
    document.removeEventListener('cagette-pickup-select', listen);
    equal(told, ['corse-circuits-courts', 'Gare de Corte', demoId('dst', 202), 'corse-circuits-courts']);
    equal([shop.hasAttribute('distribution'), map.isConnected], [false, true]);
  });

  it('is left to the link where no shop is on the page', async () => {
    stubShop('une-autre-ferme');
    const { root, map } = await mountedMap(undefined, { ...LIST, 'shop-url': '/commander' });
    const link = await until(() => called(root, /^Commander ici, Gare de Corte/), 'the link');
    equal(link.getAttribute('href'), `${location.origin}/commander#distribution=${demoId('dst', 202)}`);
    let isFollowed = false;
    map.addEventListener(
      'click',
      (event) => {
        isFollowed = !event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link.click();
    ok(isFollowed, 'the browser follows it');
  });

  it('leaves a press for a new tab alone', async () => {
    const shop = stubShop('corse-circuits-courts');
    const { root, map } = await mountedMap(undefined, LIST);
    const link = await until(() => called(root, /^Commander ici, Gare de Corte/), 'the link');
    map.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
    equal(shop.hasAttribute('distribution'), false);
  });
});

describe('the list and the map', () => {
  afterEach(() => {
    unmountMaps();
    document.body.style.width = '';
  });

  it('stand beside each other where there is room', async () => {
    const { root } = await mountedIn(WIDE);
    const view = await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
    const list = await until(() => deepQuery(root, '.list'), 'the list');
    ok(view.getBoundingClientRect().left >= list.getBoundingClientRect().right, 'side by side');
    equal(deepQuery(root, '.switch'), null);
  });

  it('are one press apart where there is none, and the map’s code comes when it is to be shown', async () => {
    const { root, press } = await mountedIn(NARROW);
    equal(deepQuery(root, '.map'), null);
    await press(/^Carte$/);
    await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
    equal(deepQuery(root, '.list')?.hidden, true);
    await press(/^Liste$/);
    equal([deepQuery(root, '.list')?.hidden, deepQuery(root, '.map')?.hidden], [false, true]);
  });

  it('are where one left the list, and at the top of the map', async () => {
    const { root, map, press } = await mountedIn(NARROW);
    map.style.marginBottom = '2000px';
    scrollTo(0, 600);
    await until(() => map.getBoundingClientRect().top < -500, 'far down the list');
    const { top } = map.getBoundingClientRect();
    await press(/^Carte$/);
    await until(() => Math.abs(map.getBoundingClientRect().top) < 1, 'the top');
    ok(called(root, /^Liste$/), 'the way back');
    await press(/^Liste$/);
    await until(() => Math.abs(map.getBoundingClientRect().top - top) < 1, 'the same place');
    scrollTo(0, 0);
  });

  it('are either alone when the page says so', async () => {
    const only = await mountedIn(WIDE, { view: 'map' });
    await until(() => deepQuery(only.root, 'cagette-map-view'), 'the map');
    equal(deepQuery(only.root, '.list')?.hidden, true);
    unmountMaps();
    const list = await mountedIn(WIDE, { view: 'list' });
    equal([deepQuery(list.root, '.map'), deepQuery(list.root, '.switch')], [null, null]);
  });

  it('choose for each other', async () => {
    const { root, map } = await mountedIn(WIDE);
    const view = await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
    const request = Object.assign(new Event('cagette-point-request', { bubbles: true, composed: true, cancelable: true }), {
      id: demoId('ppt', 12),
      wantsOrder: false,
    });
    view.dispatchEvent(request);
    await until(() => textOf(deepQuery(root, '[data-chosen]')).includes('Domaine di a Costa'), 'the card');
    equal(Reflect.get(view, 'chosen')?.id, demoId('ppt', 12));
    called(root, /^Choisir Gare de Bastia/)?.click();
    await drawn(map);
    equal(Reflect.get(view, 'chosen')?.id, demoId('ppt', 1));
  });

  it('show the same: what a moved map shows is listed, with the way back to the whole network', async () => {
    const { root, press } = await mountedIn(WIDE);
    const view = await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
    view.dispatchEvent(Object.assign(new Event('cagette-area-request', { bubbles: true, composed: true }), { area: [9.4, 42, 9.6, 42.4] }));
    await until(() => deepText(root).includes('3 points de retrait sur 14 sur cette partie de la carte'), 'what is there');
    const [, way] = deepQuery(root, '.tools')?.children ?? [];
    equal(textOf(way), 'Tout le réseau');
    await press(/^Tout le réseau/);
    await until(() => deepText(root).includes('14 points de retrait'), 'all of it');
    equal(deepQuery(root, '.tools')?.children.length, 1);
    ok(Array.isArray(Reflect.get(view, 'area')), 'the map goes there too');
  });

  it('leave the list whole and say so where the page stops the map, whatever else of it fails, and nothing moves', async () => {
    const { root, map } = await mountedIn(WIDE);
    const view = await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
    const panes = () =>
      [...root.querySelectorAll<HTMLElement>('.panes > *')].map((one) => [one.offsetLeft, one.offsetWidth, one.offsetHeight]);
    const before = panes();
    const told: string[] = [];
    map.addEventListener('cagette-error', ({ code }) => told.push(code));
    view.dispatchEvent(Object.assign(new Event('cagette-map-failed', { bubbles: true }), { code: 'map.blocked' }));
    await until(() => deepText(root).includes('ne peut pas s’afficher'), 'that there is no map');
    equal(told, ['map.blocked']);
    equal([deepQuery(root, '.list')?.hidden, namesIn(root).length], [false, 10]);
    equal([panes(), before.length], [before, 2]);
    ok(textOf(deepQuery(root, '.map')).includes('ne peut pas s’afficher'), 'in the map’s place');
    equal(called(root, /^Réessayer/), null);
  });

  it('ask for the map’s code again in the map’s place', async () => {
    const { root, press } = await mountedIn(WIDE);
    const view = await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
    view.dispatchEvent(Object.assign(new Event('cagette-map-failed', { bubbles: true }), { code: 'script.failed' }));
    await until(() => textOf(deepQuery(root, '.map')).includes('n’a pas pu être chargée'), 'that it did not come');
    await press(/^Réessayer$/);
    await until(() => deepQuery(root, 'cagette-map-view'), 'the map again');
    equal(deepQuery(root, '.trouble'), null);
  });

  it('say in the map’s own place what else of it fails, until it is moved, and nothing moves beside it', async () => {
    const { root, map } = await mountedIn(WIDE);
    const view = await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
    const boxes = () =>
      [...root.querySelectorAll<HTMLElement>('.frame > *, .panes > *, cagette-map-view')].map((one) => [one.offsetTop, one.offsetLeft]);
    const [before, height] = [boxes(), map.offsetHeight];
    for (const code of ['map.outline', 'map.tiles', 'map.points']) {
      view.dispatchEvent(Object.assign(new Event('cagette-map-failed', { bubbles: true }), { code }));
      await drawn(map);
      const line = deepQuery(root, '.map > .trouble');
      ok(line && line.getBoundingClientRect().height > 0, code);
      ok(line.getBoundingClientRect().bottom <= (deepQuery(root, '.map')?.getBoundingClientRect().bottom ?? 0), `${code} inside`);
      equal([boxes(), map.offsetHeight], [before, height]);
    }
    view.dispatchEvent(Object.assign(new Event('cagette-area-request', { bubbles: true, composed: true }), { area: [9.4, 42, 9.6, 42.4] }));
    await until(() => !deepQuery(root, '.trouble'), 'that it is tried again');
  });

  it('recover by themselves when the network is back: the points of the map come, and what was said of it goes', async () => {
    document.body.style.width = `${WIDE}px`;
    const network = new FakeNetwork();
    const { fetch: answer } = network;
    let isCut = true;
    Object.assign(network, {
      fetch: async (input: RequestInfo | URL, init?: RequestInit) =>
        isCut && new Request(input, init).url.includes('zoom=') ? Promise.reject(new TypeError('Failed to fetch')) : answer(input, init),
    });
    const { root } = await mountedMap(network);
    await until(() => deepText(root).includes('Les points de cette partie de la carte'), 'that they did not come');
    equal(deepQueryAll(root, '.marker').length, 0);
    isCut = false;
    window.dispatchEvent(new Event('online'));
    await until(() => deepQueryAll(root, '.marker').length > 0, 'markers');
    equal([deepQuery(root, '.trouble'), deepQuery(root, '.strip')], [null, null]);
  });

  it('ask for the map’s code again where there is room for one of them', async () => {
    const { root, press } = await mountedIn(NARROW);
    await press(/^Carte$/);
    const view = await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
    view.dispatchEvent(Object.assign(new Event('cagette-map-failed', { bubbles: true }), { code: 'script.failed' }));
    await until(() => deepText(root).includes('n’a pas pu être chargée'), 'that it did not come');
    equal(deepQuery(root, '.map')?.hidden, true);
    await press(/^Réessayer$/);
    equal([deepQuery(root, '.map')?.hidden, deepQuery(root, '.trouble')], [false, null]);
  });

  for (const [where, width, view] of [
    ['a wide page', WIDE, 'both'],
    ['a wide page that wants the map alone', WIDE, 'map'],
    ['a phone’s page that wants the map alone', NARROW, 'map'],
  ] as const)
    it(`have their place held on ${where}: what stands below hardly moves when they come`, async () => {
      document.body.style.width = `${width}px`;
      const silent = await mountMap(Object.assign(new FakeNetwork(), { network: 'silent' as const }), { view });
      await drawn(silent.map);
      const held = silent.map.offsetHeight;
      unmountMaps();
      const { root, map } = await mountedIn(width, { view });
      await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
      await drawn(map);
      ok(Math.abs(map.offsetHeight - held) <= 8, `${held} while it loads, ${map.offsetHeight} then`);
    });

  it('are the list alone where there is no room for both and the page stops the map', async () => {
    const { root, press } = await mountedIn(NARROW);
    await press(/^Carte$/);
    const view = await until(() => deepQuery(root, 'cagette-map-view'), 'the map');
    for (const code of ['map.blocked', 'map.points'])
      view.dispatchEvent(Object.assign(new Event('cagette-map-failed', { bubbles: true }), { code }));
    await until(() => deepText(root).includes('ne peut pas s’afficher'), 'that there is no map');
    equal([deepQuery(root, '.list')?.hidden, deepQuery(root, '.map')?.hidden, deepQuery(root, '.switch')], [false, true, null]);
  });
});

describe('a pickup map on a page that changes', () => {
  afterEach(unmountMaps);

  it('tells once that it is ready, and of each network anew', async () => {
    const told: string[] = [];
    const listen = ({ organisation }: HTMLElementEventMap['cagette-ready']) => told.push(organisation);
    document.addEventListener('cagette-ready', listen);
    const { map } = await mountedMap(undefined, LIST);
    map.setAttribute('organisation', 'nobody');
    await until(() => deepQuery(map.shadowRoot!, '[role=alert]'), 'an unknown network');
    map.setAttribute('organisation', 'corse-circuits-courts');
    await until(() => told.length === 2, 'ready again');
    document.removeEventListener('cagette-ready', listen);
    equal(told, ['corse-circuits-courts', 'corse-circuits-courts']);
  });

  it('asks nothing again when it is moved, and starts anew when it comes back', async () => {
    const { map, network, root } = await mountedMap(undefined, LIST);
    const home = document.createElement('section');
    document.body.append(home);
    const before = network.asked.length;
    home.append(map);
    await new Promise((resolve) => setTimeout(resolve));
    equal(network.asked.length, before);
    map.remove();
    await new Promise((resolve) => setTimeout(resolve));
    home.append(map);
    await until(() => network.asked.length === before + 1 && namesIn(root).length === 10, 'the list again');
    home.remove();
  });

  it('stands beside another of another network', async () => {
    const first = await mountedMap(undefined, LIST);
    const network = new FakeNetwork();
    network.points = countryOfPoints(3);
    const second = await mountedMap(network, LIST);
    equal([namesIn(first.root).length, namesIn(second.root).length], [10, 3]);
  });

  it('shows what the page wrote until there is a list, and where there is none', async () => {
    const network = Object.assign(new FakeNetwork(), { network: 'down' as const });
    const { map, root } = await mountMap(network, LIST);
    const link = map.querySelector('a');
    ok(link?.assignedSlot, 'the link while it loads');
    await until(() => deepQuery(root, '[role=alert]'), 'that it failed');
    ok(map.querySelector('a')?.assignedSlot, 'the link when it failed');
  });

  it('lets what the page wrote be read while it loads, where that is a list, and holds the place elsewhere', async () => {
    const { root } = await mountMap(Object.assign(new FakeNetwork(), { network: 'silent' as const }), LIST);
    ok(deepQuery(root, '.skeleton'), 'a place held below a link');
    unmountMaps();
    // Created by the parser of a page before its code is there.
    const written = document.createElement('div');
    const [map, list] = [document.createElement('cagette-pickup-map'), document.createElement('ul')];
    list.append(...Array.from({ length: 30 }, (_, index) => Object.assign(document.createElement('li'), { textContent: `Lieu ${index}` })));
    written.append(list);
    document.body.append(written);
    ok(isReadable(written), 'a list');
    ok(!isReadable(map), 'nothing');
    written.remove();
  });

  it('says what it is not told: whose points, and where', async () => {
    const told: string[] = [];
    const listen = ({ code }: HTMLElementEventMap['cagette-error']) => told.push(code);
    document.addEventListener('cagette-error', listen);
    const { root } = await mountMap(undefined, { ...LIST, organisation: '' });
    await until(() => deepQuery(root, '[role=alert]'), 'a notice');
    document.removeEventListener('cagette-error', listen);
    equal(told, ['map.notConfigured']);
  });

  it('takes a height and a box by attribute, and nothing by nonsense', async () => {
    const { root, map } = await mountedMap(undefined, { height: '300', area: '9.4,42,9.6,42.8' });
    ok(deepText(root).includes('4 points de retrait sur 14'), 'the box');
    equal(getComputedStyle(map).getPropertyValue('--c-height'), '300px');
    map.setAttribute('height', 'tall');
    map.setAttribute('area', '9,43,8,41,'.repeat(9));
    await until(() => deepText(root).includes('14 points de retrait') && !deepText(root).includes('sur cette partie'), 'all of it');
    equal(getComputedStyle(map).getPropertyValue('--c-height'), '');
    map.setAttribute('height', '1e9');
    await map.updateComplete;
    equal(getComputedStyle(map).getPropertyValue('--c-height'), '240px');
  });

  it('says that there is no point yet, or what the association itself says of it', async () => {
    const network = new FakeNetwork();
    network.points = [];
    const { map, root } = await mountedMap(network, LIST);
    equal(textOf(deepQuery(root, '.nothing')), 'Aucun point de retrait n’est encore annoncé. Revenez bientôt.');
    equal(textOf(deepQuery(root, '.count')), '');
    const words = Object.assign(document.createElement('p'), { slot: 'empty', textContent: 'En mars.' });
    map.append(words);
    await until(() => words.assignedSlot && words.getBoundingClientRect().height > 0, 'the words');
    equal(called(root, /^Voir plus/), null);
  });

  it('shows one point, two at the same place, and points that are all past', async () => {
    const network = new FakeNetwork();
    const [one] = manyPoints();
    network.points = [
      one!,
      { ...one!, id: demoId('ppt', 50), properties: { ...one!.properties, id: demoId('ppt', 50), name: 'Au même endroit' } },
    ];
    const { root } = await mountedMap(network, LIST);
    equal(namesIn(root), ['Gare de Bastia', 'Au même endroit']);
    unmountMaps();
    const past = await mountedMap(Object.assign(new FakeNetwork(), { now: demoNow + 90 * DAY_MS }), LIST);
    equal(deepQueryAll(past.root, '.primary').length, 0);
  });
});

/** What is copied, as long as this lets it be. */
function clipboardThat(writes: () => Promise<void>): readonly string[] {
  const copied: string[] = [];
  const writeText = async (text: string) => {
    await writes();
    copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return copied;
}

async function mountedIn(width: number, attributes: Readonly<Record<string, string>> = {}): Promise<MountedMap> {
  document.body.style.width = `${width}px`;
  return mountedMap(undefined, attributes);
}

function cardOf(root: ParentNode, name: string): HTMLElement {
  const card = deepQueryAll(root, '.card').find((one) => textOf(one.querySelector('h3')).includes(name));
  if (!card) throw new Error(`no card of ${name}`);
  return card;
}

function tick(root: ParentNode, name: string): void {
  deepQueryAll(root, '.pill')
    .find((pill) => textOf(pill).startsWith(name))
    ?.querySelector('input')
    ?.click();
}

/** An element of that name that is not defined here. */
function stubShop(organisation: string): HTMLElement {
  const shop = document.createElement('cagette-shop');
  shop.setAttribute('organisation', organisation);
  document.body.append(shop);
  return shop;
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
