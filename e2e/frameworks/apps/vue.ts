import { createApp, h, nextTick, shallowRef } from 'vue';
import type { MountPage } from '../page-state.ts';
import Page from './page.vue';

export const mount: MountPage = (container, first, hear) => {
  const state = shallowRef(first);
  const app = createApp({ render: () => h(Page, { state: state.value, hear }) });
  app.mount(container);
  return {
    async update(next) {
      state.value = next;
      await nextTick();
    },
    unmount: () => app.unmount(),
  };
};
