import type { BoundingBox, PointFeature } from '@cagette/sdk';
import { html, type nothing, type TemplateResult } from 'lit';
import type { MapFormatter } from '../../base/map-formatter.ts';
import type { MapFailedEvent } from '../../events/map/map-failed-event.ts';
import type { MapReader } from '../../state/map-reader.ts';
import type { FoundList } from '../../state/map-state.ts';
import type { Here } from '../../state/here.ts';

const MS_PER_MINUTE = 60_000;

interface MapPane {
  readonly formatter: MapFormatter;
  readonly isHidden: boolean;
  readonly reader: MapReader | null;
  readonly found: FoundList;
  /** Where to go, anew for each time. */
  readonly goTo: BoundingBox | null;
  readonly here: Here | null;
  readonly chosen: PointFeature | null;
  readonly serverUrl: string;
  /** The server's, in milliseconds. */
  readonly now: number;
  readonly orderAddress: (point: PointFeature) => string | null;
  /** Below the map: what of it fails while it is there. */
  readonly notice: TemplateResult | typeof nothing;
  readonly failed: (event: MapFailedEvent) => void;
}

/** The map beside the list or in its place. It stays when it is out of sight, so that it is where it was when it comes back. */
export function mapPane({
  formatter,
  isHidden,
  reader,
  found,
  goTo,
  here,
  chosen,
  serverUrl,
  now,
  orderAddress,
  notice,
  failed,
}: MapPane): TemplateResult {
  return html`<section class="map" part="map" aria-label=${formatter.messages.map} ?hidden=${isHidden} @cagette-map-failed=${failed}>
    <cagette-map-view
      .reader=${reader}
      .home=${found.bbox ?? null}
      .area=${goTo}
      .tiles=${found.tiles}
      .serverUrl=${serverUrl}
      .moments=${formatter}
      .now=${now - (now % MS_PER_MINUTE)}
      .chosen=${chosen}
      .here=${here}
      .orderAddress=${orderAddress}
    ></cagette-map-view>
    ${notice}
  </section>`;
}
