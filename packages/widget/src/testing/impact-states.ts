import { until } from './bdd.ts';
import { demoImpact, demoImpacts } from './demo-impact.ts';
import { deepQuery } from './deep-query.ts';
import { FakeImpactServer, mountImpact, type MountedImpact, shownImpact } from './mount-impact.ts';

/** Every state of `<cagette-impact>` that somebody may meet, and how it is reached. The same table is checked by axe in each engine and photographed. */
export const impactStates: Readonly<Record<string, () => Promise<MountedImpact>>> = {
  'impact, loading': async () => mountImpact(serverThat({ network: 'silent' })),
  'impact of an association': async () => shownImpact(),
  'impact, explained, with its table': async () => {
    const mounted = await shownImpact();
    await mounted.press(/^versés aux fermes/);
    await mounted.press(/^de la ferme/);
    await mounted.press(/^Voir le tableau/);
    return mounted;
  },
  'impact of a farm': async () => shownImpact(demoImpacts.farm),
  'impact of a whole country': async () => {
    const mounted = await shownImpact(demoImpacts.country);
    await mounted.press(/^Voir le tableau/);
    return mounted;
  },
  'impact since the beginning only': async () => shownImpact(demoImpact, { period: 'sinceBeginning' }),
  'impact of less than a year': async () => shownImpact(demoImpacts.young),
  'impact in English': async () => shownImpact(demoImpact, { lang: 'en' }),
  'impact, distances and weights unknown': async () => shownImpact(demoImpacts.unknown),
  'impact, weights withheld': async () => shownImpact(demoImpacts.weightsWithheld),
  'impact, every month withheld': async () => shownImpact(demoImpacts.allMonthsWithheld),
  'impact, nothing for a year': async () => shownImpact(demoImpacts.quiet),
  'impact, too few for a year': async () => shownImpact(demoImpacts.tooFewLately),
  'impact, too few': async () => shownImpact(demoImpacts.tooFew),
  'impact, new association': async () => shownImpact(demoImpacts.empty),
  'impact, unknown organisation': async () => failing(new FakeImpactServer(null)),
  'impact, server away': async () => failing(serverThat({ network: 'down' })),
  'impact, offline': async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    return failing(serverThat({ network: 'down' }));
  },
  'impact, not set up': async () => failing(new FakeImpactServer(), { organisation: '' }),
};

function serverThat(is: Partial<Pick<FakeImpactServer, 'network'>>): FakeImpactServer {
  return Object.assign(new FakeImpactServer(), is);
}

async function failing(server: FakeImpactServer, attributes: Readonly<Record<string, string>> = {}): Promise<MountedImpact> {
  const mounted = await mountImpact(server, attributes);
  await until(() => deepQuery(mounted.root, '[role=alert]'), 'what happened');
  return mounted;
}
