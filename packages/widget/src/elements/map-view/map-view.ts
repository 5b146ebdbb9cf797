import type { BoundingBox, MapTiles, PointFeature } from '@cagette/sdk';
import { html, LitElement } from 'lit';
import { property } from '../../base/decorators.ts';
import type { MapReader } from '../../state/map-reader.ts';

/** Where the visitor is or looks from. */
export interface Here {
  readonly latitude: number;
  readonly longitude: number;
  /** «Corte», «Votre position» */
  readonly label: string;
}

/** The map of `<cagette-pickup-map>`: a view of its list, loaded when it is to be shown. As high as its host is made. */
export class MapView extends LitElement {
  /** Another reader stands for other filters: the view is read again. */
  @property({ attribute: false }) reader: MapReader | null = null;
  /** The whole network, «Tout le réseau»; null when no point of it has coordinates. */
  @property({ attribute: false }) home: BoundingBox | null = null;
  /** What to show at first instead of `home`, and to go to whenever it is set anew. */
  @property({ attribute: false }) area: BoundingBox | null = null;
  /** Null: the outline of coast and departments. */
  @property({ attribute: false }) tiles: MapTiles | null = null;
  /** Where the outline is, ending in a slash. */
  @property({ attribute: false }) serverUrl = '';
  /** The language of words, days and hours; a BCP 47 tag. */
  @property({ attribute: false }) locale = 'fr';
  /** The server's time in milliseconds, for «ouvre samedi». */
  @property({ attribute: false }) now = 0;
  /** Drawn on top, in no cluster, never covered; brought into sight when it is set anew. */
  @property({ attribute: false }) chosen: PointFeature | null = null;
  /** Brought into sight, with what is near, when it is set anew. */
  @property({ attribute: false }) here: Here | null = null;
  /**
   * The address that «commander ici» leads to; null where nothing can be ordered. Pressing it sends `PointRequest` with `wantsOrder` first: whoever calls
   * `preventDefault()` on that has seen to it, and the link is not followed.
   */
  @property({ attribute: false }) orderAddress: ((point: PointFeature) => string | null) | null = null;

  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-map-view': MapView;
  }
}
