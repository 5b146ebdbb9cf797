import type { Impact as Told } from '@cagette/sdk';
import type { Impact } from '../elements/impact/impact.ts';
import { define } from '../impact.ts';
import { until } from './bdd.ts';
import { demoImpact } from './demo-impact.ts';
import { deepQuery, pressable } from './deep-query.ts';

const SERVER = 'https://cagette.test/';
const HTTP_OK = 200;
const HTTP_NOT_FOUND = 404;
const { fetch: realFetch } = globalThis;

/** Answers as the server would; each address that was asked for is noted. */
export class FakeImpactServer {
  readonly asked: string[] = [];
  network: 'up' | 'down' | 'silent' = 'up';
  impact: Told | null;

  constructor(impact: Told | null = demoImpact) {
    this.impact = impact;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    this.asked.push(request.url);
    if (this.network === 'down') throw new TypeError('Failed to fetch');
    if (this.network === 'silent')
      return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new TypeError('aborted'))));
    if (this.impact) return Response.json(this.impact, { status: HTTP_OK });
    const problem = { code: 'organisation.notFound', title: 'Not found', params: {}, requestId: 'req-1' };
    return Response.json(problem, { status: HTTP_NOT_FOUND, headers: { 'Content-Type': 'application/problem+json' } });
  };
}

export interface MountedImpact {
  readonly server: FakeImpactServer;
  readonly element: Impact;
  readonly root: ShadowRoot;
  press(name: RegExp): Promise<void>;
}

/** Figures on the test page whose server is a fake one. `unmountImpacts` takes them away again. */
export async function mountImpact(
  server = new FakeImpactServer(),
  attributes: Readonly<Record<string, string>> = {},
): Promise<MountedImpact> {
  define(SERVER);
  Object.assign(globalThis, { fetch: server.fetch });
  const element = document.createElement('cagette-impact');
  element.append(Object.assign(document.createElement('a'), { href: '/reseau', textContent: 'Notre réseau' }));
  for (const [name, value] of Object.entries({ organisation: 'corse-circuits-courts', ...attributes })) element.setAttribute(name, value);
  document.body.append(element);
  await element.updateComplete;
  const root = await until(() => element.shadowRoot, 'a shadow root');
  return {
    server,
    element,
    root,
    async press(name) {
      (await until(() => pressable(root, name), `«${name.source}»`)).click();
      await element.updateComplete;
    },
  };
}

/** Figures that are there, or what stands in for them. */
export async function shownImpact(impact: Told = demoImpact, attributes: Readonly<Record<string, string>> = {}): Promise<MountedImpact> {
  const mounted = await mountImpact(new FakeImpactServer(impact), attributes);
  await until(() => deepQuery(mounted.root, '.impact'), 'the figures');
  return mounted;
}

export function unmountImpacts(): void {
  for (const element of document.querySelectorAll('cagette-impact')) element.remove();
  Object.assign(globalThis, { fetch: realFetch });
  Reflect.deleteProperty(navigator, 'onLine');
}
