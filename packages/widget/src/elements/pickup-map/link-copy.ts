import type { PointFeature } from '@cagette/sdk';
import type { ReactiveControllerHost } from 'lit';
import { addressOfPoint } from '../../state/point-addresses.ts';
import { isPlainClick } from './order-point.ts';

/** Puts the link to a point on the visitor's clipboard, and knows whose it was, so that its card says so. */
export class LinkCopy {
  /** Of the point whose link was copied last. */
  id: string | null = null;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** A press on the link. Where nothing can be copied, because the page is not secure or does not allow it, the link does what links do. */
  async take(event: MouseEvent, point: PointFeature): Promise<void> {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    const address = addressOfPoint(point);
    try {
      await navigator.clipboard.writeText(new URL(address, location.href).href);
      this.id = point.id;
      this.#host.requestUpdate();
    } catch {
      location.hash = address;
    }
  }
}
