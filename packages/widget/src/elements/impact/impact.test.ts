import type {} from '../../events/ready-event.ts';
import type {} from '../../events/shop-error-event.ts';
import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { demoImpact, demoImpacts } from '../../testing/demo-impact.ts';
import { called, deepActiveElement, deepQuery, deepQueryAll, deepText } from '../../testing/deep-query.ts';
import { impactStates } from '../../testing/impact-states.ts';
import { FakeImpactServer, mountImpact, shownImpact, unmountImpacts } from '../../testing/mount-impact.ts';

const NARROWEST_PX = 320;
const textOf = (root: ParentNode) => deepText(root).replaceAll('\u202f', ' ');
const figures = (root: ParentNode) => deepQueryAll(root, '[part=figure]').map((one) => textOf(one.querySelector('.said') ?? one).trim());

/** What the page hears, in order. */
function heard(): string[] {
  const events: string[] = [];
  document.addEventListener('cagette-ready', (event) => events.push(`ready ${event.organisation}`), { signal: stay.signal });
  document.addEventListener('cagette-error', (event) => events.push(`error ${event.code}`), { signal: stay.signal });
  return events;
}
let stay = new AbortController();

describe('<cagette-impact>', () => {
  afterEach(() => {
    unmountImpacts();
    document.documentElement.lang = '';
    stay.abort();
    stay = new AbortController();
  });

  it('shows what went to farms first, then each figure with that since the beginning beside it', async () => {
    const { root } = await shownImpact();
    const money = textOf(root.querySelector('[part=money] .said') ?? root).trim();
    equal(money, '23 561 € versés aux fermes soit 93 % de ce que les clients ont payé 66 881 € depuis mars 2024');
    equal(figures(root), [
      '148 foyers servis 312 depuis mars 2024',
      '586 commandes retirées 1 734 depuis mars 2024',
      '9 fermes accompagnées 11 depuis mars 2024',
      '14 points de retrait 17 depuis mars 2024',
      '38 km de la ferme au point de retrait, ou moins, pour la moitié des commandes 41 km en comptant depuis mars 2024',
      '4 813 kg de produits, poids connu pour 62 % des achats 13 204 kg depuis mars 2024',
    ]);
    ok(textOf(root).includes('Douze mois, de novembre 2025 à octobre 2026'), 'which months');
    ok(
      textOf(root).includes('Calculé le 4 novembre 2026, retraits jusqu’au 31 octobre 2026. Prochains chiffres le 4 décembre 2026.'),
      'when',
    );
  });

  it('draws the farms’ share as the part of the whole that it is', async () => {
    const { root } = await shownImpact();
    const [whole, theirs] = [...root.querySelectorAll<SVGRectElement>('.strip rect')].map((one) => one.getBoundingClientRect().width);
    ok(whole && theirs && Math.abs(theirs / whole - 0.9269) < 0.001, `${theirs} of ${whole}`);
  });

  it('shows only the period that the page asks for, also when it changes its mind', async () => {
    const { root, element } = await shownImpact(demoImpact, { period: 'sinceBeginning' });
    ok(textOf(root).includes('Depuis le début, de mars 2024 à octobre 2026'), 'which months');
    equal(figures(root)[0], '312 foyers servis');
    element.period = 'last12Months';
    await element.updateComplete;
    equal([figures(root)[0], element.getAttribute('period')], ['148 foyers servis', 'last12Months']);
    element.setAttribute('period', 'whatever');
    await element.updateComplete;
    equal(figures(root)[0], '148 foyers servis 312 depuis mars 2024');
  });

  it('names the beginning once when everything took place within a year', async () => {
    const { root } = await shownImpact(demoImpacts.young);
    ok(textOf(root).includes('Depuis le début, de juin 2026 à octobre 2026'), 'which months');
    equal(figures(root)[0], '148 foyers servis');
  });

  it('does not count a farm among farms, nor its share, which is all of it', async () => {
    const { root } = await shownImpact(demoImpacts.farm);
    equal(
      textOf(root.querySelector('[part=money] .said') ?? root)
        .trim()
        .split(' depuis')[0],
      '5 312 € versés à la ferme soit tout ce que les clients ont payé 14 030 €',
    );
    equal([figures(root).length, deepQuery(root, '.strip'), textOf(root).includes('Ce que la vente directe apporte')], [5, null, true]);
  });

  it('does not say twice what is the same since the beginning', async () => {
    const sinceBeginning = { ...demoImpact.sinceBeginning, farms: 9, grams: 4_812_900 };
    const { root } = await shownImpact({ ...demoImpact, sinceBeginning });
    const shown = figures(root);
    equal(
      [shown[2], shown[3], shown[5]],
      ['9 fermes accompagnées', '14 points de retrait 17 depuis mars 2024', '4 813 kg de produits, poids connu pour 62 % des achats'],
    );
  });

  it('names what less than a kilometre is the most of', async () => {
    const { root } = await shownImpact(
      { ...demoImpact, last12Months: { ...demoImpact.last12Months, medianKilometres: 0 } },
      { period: 'last12Months' },
    );
    equal(figures(root)[4], 'moins de 1 km de la ferme au point de retrait, pour la moitié des commandes');
  });

  it('says that amounts are rounded where they do not add up, and only there', async () => {
    const { root } = await shownImpact();
    const says = 'Montants arrondis à l’euro.';
    equal(textOf(root).includes(says), false, 'whole amounts add up');
    unmountImpacts();
    const months = demoImpact.months.map((one) => (one.toFarmsCents ? { ...one, toFarmsCents: one.toFarmsCents + 50 } : one));
    const rounded = await shownImpact({ ...demoImpact, months });
    ok(textOf(rounded.root.querySelector('#table') ?? rounded.root).includes(says), 'under the table');
  });

  it('has a gap between the columns of its table that no figure of a phone fills, and rings that stay in their row', async () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const { root, press } = await shownImpact();
    await press(/^Voir le tableau/);
    await press(/^foyers servis/);
    for (const width of [320, 360, 400]) {
      sheet.replaceSync(`cagette-impact { display: block; width: ${width}px }`);
      for (const cell of deepQueryAll(root, 'tr > :nth-child(n + 2):not([colspan])')) {
        const gap = Number.parseFloat(getComputedStyle(cell).paddingInlineStart);
        ok(gap >= 12 && cell.scrollWidth <= cell.clientWidth, `${cell.textContent} at ${width} px: ${gap}`);
      }
      for (const button of deepQueryAll(root, '.icon')) {
        const [ring, row] = [button.querySelector('svg'), button.parentElement].map((one) => one?.getBoundingClientRect());
        ok(
          ring && row && ring.width >= 24 && ring.right <= row.right && ring.top >= row.top,
          `the ring of ${button.ariaLabel} at ${width} px`,
        );
      }
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('says how each figure was counted, when it is asked', async () => {
    const { root, press, element } = await shownImpact();
    const buttons = deepQueryAll(root, '[aria-expanded]');
    equal(buttons.length, 7);
    for (const button of buttons) {
      const method = root.getElementById(button.getAttribute('aria-controls') ?? '');
      ok(method && method.textContent !== '' && getComputedStyle(method).display === 'none', `${button.ariaLabel} is not closed`);
      button.click();
      await element.updateComplete;
      equal([button.getAttribute('aria-expanded'), getComputedStyle(method).display], ['true', 'block']);
    }
    ok(textOf(root).includes('Le reste revient à l’association'), 'what is not of farms');
    await press(/^foyers servis/);
    equal(buttons[1]?.getAttribute('aria-expanded'), 'false');
  });

  it('says what is unknown, and what would be of too few, each as what it is', async () => {
    const unknown = await shownImpact(demoImpacts.unknown);
    equal(figures(unknown.root).slice(-2), [
      'Distance de la ferme au point de retrait : pas encore connue',
      'Poids des produits : pas encore connu',
    ]);
    unmountImpacts();
    const withheld = await shownImpact(demoImpacts.weightsWithheld);
    equal(
      figures(withheld.root).at(-1),
      'Poids des produits : pas montré, car moins de cinq foyers en ont acheté au poids connu 13 204 kg depuis mars 2024',
    );
  });

  it('draws each month by its amount, one of too few as an outline, and nothing for one without a collection', async () => {
    const { root } = await shownImpact();
    const bars = [...root.querySelectorAll<SVGRectElement>('.chart .bar')];
    const cents = demoImpact.months.flatMap(({ toFarmsCents }) => (toFarmsCents ? [toFarmsCents] : []));
    const ground = Number(root.querySelector('.ground')?.getAttribute('y1'));
    const heights = bars.map((bar) => ground - Number(bar.getAttribute('y')));
    equal(
      heights,
      cents.map((one) => Math.round((one * 120) / 400_000)),
    );
    equal([deepQueryAll(root, '.chart .withheld').length, bars.length], [1, 10]);
    equal(
      root.querySelector('.chart')?.getAttribute('aria-label')?.replaceAll('\u202f', ' '),
      'Versé aux fermes, mois par mois. Le plus : 3 610 € en août 2026. Le tableau donne chaque mois.',
    );
    ok(textOf(root).includes('Pour que personne ne puisse être reconnu'), 'why a month is missing');
  });

  it('has its months as a table, for who does not see the chart always and for everybody when asked', async () => {
    const { root, press } = await shownImpact();
    const rows = deepQueryAll(root, 'tbody tr').map((row) =>
      [...row.children].map((cell) => textOf(cell.querySelector('.roomy') ?? cell).trim()).join(' | '),
    );
    equal(
      [rows.length, rows[0], rows[2], rows[3]],
      [12, 'novembre 2025 | 31 | 38 | 1 420 €', 'janvier 2026 | moins de cinq foyers', 'février 2026 | pas de retrait'],
    );
    const table = root.querySelector<HTMLElement>('#table');
    ok(table && table.offsetWidth <= 1, 'is out of sight at first');
    await press(/^Voir le tableau/);
    ok(table.offsetWidth > 200, 'can be seen');
    await press(/^Cacher le tableau/);
    ok(table.offsetWidth <= 1, 'is out of sight again');
  });

  it('says why there are no figures, and shows those there are', async () => {
    const says = {
      empty: 'Les premiers chiffres arrivent bientôt',
      tooFew: 'Moins de cinq foyers pour le moment',
      quiet: 'Aucun retrait n’a eu lieu ces douze derniers mois.',
      tooFewLately: 'Ces douze derniers mois, moins de cinq foyers sont venus',
    } as const;
    for (const [name, sentence] of Object.entries(says)) {
      const { root } = await shownImpact(demoImpacts[name as keyof typeof says]);
      ok(textOf(root).includes(sentence), name);
      equal(figures(root)[0], name === 'quiet' || name === 'tooFewLately' ? '312 foyers servis' : undefined, name);
      equal(deepQuery(root, '.chart') !== null, name === 'tooFew' || name === 'tooFewLately', `the chart of ${name}`);
      unmountImpacts();
    }
  });

  it('draws no scale when no month is told', async () => {
    const { root } = await shownImpact(demoImpacts.allMonthsWithheld);
    equal([deepQueryAll(root, '.withheld').length, deepQuery(root, '.axis'), deepQuery(root, '.bar')], [13, null, null]);
  });

  it('shows what an organisation wrote as text', async () => {
    const name = '<img src=x onerror=alert(1)> & "Fils"';
    const { root } = await shownImpact({ ...demoImpact, organisation: { ...demoImpact.organisation, name } });
    ok(deepText(root).includes(name), 'the name');
    equal(deepQuery(root, 'img'), null);
  });

  it('asks its server once, tells when it is ready, and does so anew for another organisation', async () => {
    const events = heard();
    const { element, server, root } = await shownImpact();
    document.body.append(element);
    await element.updateComplete;
    element.organisation = 'ferme-petra-bianca';
    await until(() => events.length === 2, 'the other');
    element.removeAttribute('organisation');
    await element.updateComplete;
    ok(deepQuery(root, '.impact'), 'it stays when a script takes its attribute off');
    equal(events, ['ready corse-circuits-courts', 'ready ferme-petra-bianca']);
    equal(
      server.asked.map((url) => new URL(url).pathname),
      ['/v1/organisations/corse-circuits-courts/impact', '/v1/organisations/ferme-petra-bianca/impact'],
    );
  });

  it('links to the same figures as a picture to keep', async () => {
    const { root, element } = await shownImpact();
    const href = () => deepQuery(root, '[part=picture]')?.getAttribute('href');
    equal(href(), 'https://cagette.test/v1/organisations/corse-circuits-courts/impact.svg?lang=fr&period=last12Months&download=1');
    element.period = 'sinceBeginning';
    element.lang = 'en';
    await until(() => href()?.includes('lang=en&period=sinceBeginning'), 'the picture in English');
  });

  it('speaks the language of its page, and changes with it', async () => {
    document.documentElement.lang = 'en-GB';
    const { root, element } = await shownImpact();
    await until(() => textOf(root).includes('What our short supply chains bring'), 'the English words');
    ok(textOf(root).includes('€23,561') && textOf(root).includes('312 since March 2024'), 'English figures');
    element.lang = 'fr';
    await until(() => textOf(root).includes('Ce que nos circuits courts apportent'), 'the French words');
  });

  it('shows what the page wrote into it until the figures are there', async () => {
    const { root, element, server } = await mountImpact(Object.assign(new FakeImpactServer(), { network: 'silent' }));
    ok(deepQuery(root, '[role=status]') && deepQuery(root, 'slot'), 'a place held, and the link');
    element.remove();
    equal([server.asked.length, element.isConnected], [1, false]);
  });

  it('gives the place of its heading to the page’s own', async () => {
    const { element, root } = await shownImpact();
    element.append(Object.assign(document.createElement('h3'), { slot: 'heading', textContent: 'Notre année' }));
    const slot = root.querySelector<HTMLSlotElement>('slot[name=heading]');
    equal(
      slot?.assignedElements().map(({ textContent }) => textContent),
      ['Notre année'],
    );
  });

  it('says what happened when it cannot, once, and what came of trying again is under the focus', async () => {
    const events = heard();
    const server = new FakeImpactServer();
    server.network = 'down';
    const { root, press } = await mountImpact(server);
    await until(() => deepQuery(root, '[role=alert]'), 'what happened');
    ok(textOf(root).includes('le réseau ou le serveur ne répond pas'), 'in words');
    equal([events, server.asked.length, deepQueryAll(root, 'slot').length], [['error network.failed'], 3, 1]);
    server.network = 'up';
    await press(/^Réessayer/);
    await until(() => deepQuery(root, '.impact'), 'the figures');
    equal([deepActiveElement()?.tagName, events.at(-1)], ['H2', 'ready corse-circuits-courts']);
  });

  it('tries again by itself when the network is back', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    const server = new FakeImpactServer();
    server.network = 'down';
    const { root } = await mountImpact(server);
    await until(() => textOf(root).includes('Pas de réseau. Les chiffres viendront dès qu’il sera revenu.'), 'that it waits');
    server.network = 'up';
    window.dispatchEvent(new Event('online'));
    await until(() => deepQuery(root, '.impact'), 'the figures');
    window.dispatchEvent(new Event('online'));
    equal(server.asked.length, 4);
  });

  it('tells who sets it up what is missing, and asks nobody', async () => {
    const events = heard();
    const { root, server } = await mountImpact(new FakeImpactServer(), { organisation: '' });
    ok(deepQuery(root, '[role=alert]'), 'what is missing');
    equal([events, server.asked, called(root, /^Réessayer/)], [['error impact.notConfigured'], [], null]);
  });

  for (const [name, reach] of Object.entries(impactStates)) {
    it(`fits into ${NARROWEST_PX} px: ${name}`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`cagette-impact { display: block; width: ${NARROWEST_PX}px }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const { root } = await reach();
      const wide = deepQueryAll(root, '*').filter((one) => !one.closest('.unseen') && one.getBoundingClientRect().right > NARROWEST_PX + 8);
      equal(
        wide.map((one) => one.outerHTML.slice(0, 80)),
        [],
      );
      const small = deepQueryAll(root, 'button, a').filter((one) => one.getBoundingClientRect().height < 44 && one.part.length > 0);
      equal(
        small.map((one) => one.outerHTML.slice(0, 80)),
        [],
      );
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });
  }
});
