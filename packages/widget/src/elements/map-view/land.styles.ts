import { css } from 'lit';

/** What Leaflet's own sheet says, as far as it is used here, and how our outline looks. */
export const landStyles = css`
  .leaflet-pane,
  .leaflet-layer,
  .leaflet-tile,
  .leaflet-tile-container,
  .leaflet-zoom-animated {
    position: absolute;
    left: 0;
    top: 0;
  }
  .leaflet-pane {
    z-index: 400;
  }
  .leaflet-tile-pane {
    z-index: 200;
  }
  .leaflet-shadow-pane {
    z-index: 500;
    pointer-events: none;
  }
  .leaflet-marker-pane {
    z-index: 600;
  }
  .leaflet-tile {
    visibility: hidden;
    max-width: none;
    user-select: none;
    pointer-events: none;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
  .leaflet-zoom-anim .leaflet-tile {
    transition: none;
  }
  .leaflet-zoom-anim .leaflet-zoom-hide,
  .leaflet-zoom-anim .towns {
    visibility: hidden;
  }
  .map {
    position: absolute;
    inset: 0;
    overflow: hidden;
    z-index: 0;
    border-radius: inherit;
    background: var(--m-sea);
    cursor: grab;
    /* One finger scrolls the page; two come to us. */
    touch-action: pan-x pan-y;
    -webkit-tap-highlight-color: transparent;
  }
  .map:active {
    cursor: grabbing;
  }
  .outline {
    overflow: visible;
    pointer-events: none;
  }
  .outline path {
    fill: none;
    stroke: var(--m-border);
    stroke-width: 1;
    stroke-linejoin: round;
  }
  .outline .land {
    fill: var(--m-land);
    stroke: none;
  }
  .outline .coast {
    stroke: var(--m-coast);
    stroke-width: 1.25;
  }
  .outline .countries {
    stroke: var(--m-coast);
    stroke-dasharray: 6 3;
  }
  .outline text {
    fill: var(--c-muted);
    stroke: var(--m-land);
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 11.5px;
    text-anchor: middle;
    dominant-baseline: middle;
    user-select: none;
  }
  .outline .large {
    fill: var(--c-ink);
    font-size: 13px;
  }
`;
