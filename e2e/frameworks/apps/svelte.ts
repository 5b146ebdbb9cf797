import { flushSync, mount as mountComponent, unmount } from 'svelte';
import type { MountPage } from '../page-state.ts';
import { pageState } from './page-state.svelte.js';
import Page from './page.svelte';

export const mount: MountPage = (target, first, hear) => {
  const page = pageState(first);
  const component = mountComponent(Page, { target, props: { page, hear } });
  flushSync();
  return {
    update(next) {
      page.state = next;
      flushSync();
    },
    unmount: () => unmount(component),
  };
};
