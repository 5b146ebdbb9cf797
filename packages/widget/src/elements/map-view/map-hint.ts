import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MapViewMessages } from '../../messages/map-view/messages.ts';

type How = 'wheel' | 'fingers';

const HINT_MS = 1800;
/** What was said once on this page: more would be nagging. */
const said = new Set<How>();
const APPLE = /Mac|iPhone|iPad/;

/** Says for a moment how to move the map to somebody who moves the page. */
export class MapHint implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #how: How | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#set(null);
  }

  /** Each is said once on a page. */
  say(how: How): void {
    if (said.has(how)) return;
    said.add(how);
    this.#set(how);
    this.#timer = setTimeout(() => this.#set(null), HINT_MS);
  }

  /** Null while nothing is to be said. */
  text(messages: MapViewMessages): string | null {
    if (!this.#how) return null;
    return this.#how === 'wheel' ? messages.wheelWith(APPLE.test(navigator.platform) ? '⌘' : 'Ctrl') : messages.twoFingers;
  }

  #set(how: How | null): void {
    clearTimeout(this.#timer);
    this.#how = how;
    this.#host.requestUpdate();
  }
}
