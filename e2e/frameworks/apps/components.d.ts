declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}

declare module '*.svelte' {
  import type { Component } from 'svelte';
  import type { Hear, PageState } from '../page-state.ts';

  const component: Component<{ page: { state: PageState }; hear: Hear }>;
  export default component;
}
