import { css } from 'lit';

/** Markers: told apart by shape and sign, colour only helps. */
export const markerStyles = css`
  .marker {
    position: absolute;
    display: grid;
    place-items: end center;
    width: 44px;
    height: 44px;
    margin: -44px 0 0 -22px;
    padding: 0;
    border: 0;
    border-radius: 22px;
    background: none;
    color: var(--c-ink);
    line-height: 1;
  }
  .marker:hover,
  .marker:focus {
    z-index: 2;
  }
  .marker .body {
    fill: var(--c-card);
    stroke: var(--c-accent);
    stroke-width: 2;
  }
  .marker .sign {
    fill: none;
    stroke: var(--c-accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .marker.open .body {
    fill: var(--c-accent);
    stroke: var(--c-card);
    stroke-width: 1.5;
  }
  .marker.open .sign {
    stroke: var(--c-on-accent);
  }
  .marker.none svg {
    width: 28px;
    height: 34px;
  }
  .marker.none .body,
  .marker.none .sign {
    stroke: var(--c-muted);
  }
  .marker.none .body {
    stroke-dasharray: 4 3;
  }
  .marker.chosen {
    z-index: 3;
    width: 52px;
    height: 60px;
    margin: -60px 0 0 -26px;
  }
  .marker.chosen svg {
    width: 49px;
    height: 60px;
  }
  .marker.chosen .body {
    fill: var(--c-tag);
    stroke: var(--c-on-tag);
    stroke-width: 2.5;
  }
  .marker.chosen .sign {
    stroke: var(--c-on-tag);
    stroke-width: 3;
  }
  .marker span {
    position: relative;
    grid-area: 1 / 1;
    font-size: 14px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .marker.stack span {
    align-self: start;
    margin-top: 10px;
  }
  .marker svg {
    grid-area: 1 / 1;
  }
  .marker.open span {
    color: var(--c-on-accent);
  }
  .marker.cluster {
    place-items: center;
    width: 52px;
    height: 52px;
    margin: -26px 0 0 -26px;
    border-radius: 50%;
    z-index: -1;
  }
  .marker.cluster .body {
    fill: var(--c-card);
    stroke: none;
  }
  .marker.cluster span {
    color: var(--c-ink);
  }
  .marker.cluster .ring {
    fill: none;
    stroke: var(--c-accent);
    stroke-width: 5;
    transform: rotate(-90deg);
    transform-origin: center;
  }
  .marker.cluster .body {
    stroke: var(--c-line);
    stroke-width: 5;
  }
  .marker.huge {
    width: 64px;
    height: 64px;
    margin: -32px 0 0 -32px;
  }
  .marker.huge span {
    font-size: 13px;
  }
  .here {
    width: 0;
    height: 0;
  }
  .here::before {
    content: '';
    position: absolute;
    left: -24px;
    top: -24px;
    width: 48px;
    height: 48px;
    box-sizing: border-box;
    /* A ring, in which one sees what stands there. */
    border: 4px solid var(--c-ink);
    border-radius: 50%;
    box-shadow:
      0 0 0 2px var(--c-card),
      inset 0 0 0 2px var(--c-card);
  }
  .here span {
    position: absolute;
    bottom: 28px;
    left: 0;
    transform: translateX(-50%);
    padding: 2px 8px;
    border-radius: 999px;
    background: var(--c-ink);
    color: var(--c-card);
    font-size: 12.5px;
    font-weight: 600;
    white-space: nowrap;
    forced-color-adjust: none;
  }
`;
