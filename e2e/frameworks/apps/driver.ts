import type { Hear, Heard, MountedPage, MountPage, PageState } from '../page-state.ts';

/** What the test asks of the page from outside; a module of its own, which keeps what was heard. */
const heard: { name: Heard; lines: unknown }[] = [];
const heardByHand: string[] = [];
const refused = new Set<Heard>();
let mounted: MountedPage | null = null;
let state: PageState | null = null;

const hear: Hear = (name, event) => {
  heard.push({ name, lines: 'lines' in event ? event.lines : null });
  if (refused.has(name)) event.preventDefault();
};

export async function start(framework: string, first: PageState): Promise<void> {
  // As a project does that installed the package: the elements are there before the framework renders.
  if (!first.isDefinedLater) await import(addressOf('define'));
  const { mount } = (await import(addressOf(framework))) as { mount: MountPage };
  const container = document.querySelector('main');
  if (!container) throw new Error('The page has no place for the app');
  state = first;
  mounted = mount(container, first, hear);
  container.querySelector('cagette-shop')?.addEventListener('cagette-ready', ({ organisation }) => heardByHand.push(organisation));
}

export async function update(changes: Partial<PageState>): Promise<void> {
  if (!state || !mounted) throw new Error('Nothing has started');
  state = { ...state, ...changes };
  await mounted.update(state);
}

export async function unmount(): Promise<void> {
  await mounted?.unmount();
}

export function refuse(name: Heard): void {
  refused.add(name);
}

export function whatWasHeard(): readonly { readonly name: Heard; readonly lines: unknown }[] {
  return heard;
}

export function whatWasHeardByHand(): readonly string[] {
  return heardByHand;
}

/** Whether the element holds the very object that the app holds; for none Preact writes an empty text, which says as much. */
export function hasCustomerOfState(): boolean {
  const shop = document.querySelector('cagette-shop');
  return shop !== null && state !== null && (shop.customer || null) === state.customer;
}

function addressOf(name: string): string {
  return new URL(`/${name}.js`, location.href).href;
}
