import { css } from 'lit';
import { groundStyles } from '../../base/ground.styles.ts';

export const pickupMapStyles = css`
  ${groundStyles}
  .frame {
    --c-room: var(--c-height, min(68vh, 560px));
  }
  .frame > .notice {
    margin-top: 10px;
  }
  .finder,
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    align-content: start;
  }
  h2 {
    font-size: 20px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    align-items: center;
  }
  .filter {
    padding: 8px 12px;
    background: var(--c-card);
  }
  .filter[data-on] {
    border-color: var(--c-accent);
    box-shadow: inset 0 0 0 1px var(--c-accent);
  }
  .count {
    font-size: 15px;
  }
  .trouble .link {
    margin-left: 8px;
  }
  .strip {
    margin: 0 calc(-1 * var(--c-gutter));
    padding: 8px var(--c-gutter);
    background: var(--c-ink);
    color: var(--c-paper);
  }
  .map {
    position: relative;
    display: flex;
    flex-direction: column;
    height: var(--c-room);
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    overflow: hidden;
    /* A map's layers stay under what the page lays over it. */
    isolation: isolate;
  }
  /* Until its code is there. */
  .map:empty {
    background: var(--c-tile);
  }
  .map .trouble {
    padding: 8px 12px;
  }
  cagette-map-view {
    flex: 1;
    min-height: 0;
  }
  .cards,
  .skeleton {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
    gap: 10px;
  }
  .cards[aria-busy='true'] {
    opacity: 0.6;
  }
  .card {
    position: relative;
    display: grid;
    grid-template: auto 1fr / auto minmax(0, 1fr);
    gap: 8px 12px;
    padding: 12px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
    line-height: 1.35;
  }
  .card[data-chosen] {
    border: 2px solid var(--c-accent);
    padding: 11px;
  }
  .about {
    display: grid;
    gap: 3px;
    align-content: start;
  }
  h3 {
    font-size: 17px;
  }
  /* All of a card that is no link chooses it. */
  .name {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .name::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .about:first-child {
    grid-column: 1 / -1;
  }
  .mine {
    position: absolute;
    inset: -9px 12px auto auto;
    padding: 0 8px;
    border-radius: 999px;
    background: var(--c-tag);
    color: var(--c-on-tag);
    font-size: 12.5px;
  }
  .soon {
    color: var(--c-alert);
    font-weight: 600;
  }
  /* Side by side where there is room, else the button as wide as the card. */
  .card .actions {
    grid-column: 1 / -1;
    align-self: end;
    justify-content: space-between;
    gap: 0 16px;
  }
  .card .button {
    flex: auto;
    max-width: 100%;
  }
  .card .actions a {
    position: relative;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin-bottom: -6px;
  }
  .links a {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    min-height: 44px;
    font-size: 14px;
  }
  .links svg {
    width: 18px;
    color: var(--c-muted);
  }
  .list > .button {
    margin-top: 12px;
    background: var(--c-card);
  }
  .nothing {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 20px 16px;
    border: 1.5px dashed var(--c-edge);
    border-radius: var(--c-radius);
  }
  /* Held below while one scrolls through the list. */
  .switch {
    position: sticky;
    bottom: calc(10px + env(safe-area-inset-bottom));
    z-index: 2;
    justify-self: center;
    border-radius: 999px;
    box-shadow: 0 4px 16px rgb(40 28 8 / 0.25);
  }
  .held {
    overflow: hidden;
  }
  /* As high as what comes. */
  :host([view='map']) .held {
    height: calc(var(--c-room) + 233px);
  }
  .skeleton {
    min-height: 60vh;
    padding-top: 18px;
    align-content: start;
  }
  .skeleton i {
    height: 180px;
    border-radius: var(--c-radius);
    background: var(--c-tile);
  }
  .skeleton :first-of-type {
    grid-column: 1 / -1;
    height: 104px;
  }
  @container (min-width: 700px) {
    .frame {
      --c-gutter: var(--cagette-padding, 22px);
    }
    .finder,
    .panes {
      gap: 12px;
    }
    h2 {
      font-size: 24px;
    }
  }
  @container (min-width: 760px) {
    .panes[data-beside] {
      align-items: start;
      grid-template-columns: minmax(320px, 2fr) minmax(0, 3fr);
    }
    .frame {
      --c-room: var(--c-height, 640px);
    }
    :host(:not([view='list'])) .held {
      height: calc(var(--c-room) + 183px);
    }
    /* As high as the map; what is beyond is scrolled to. */
    [data-beside] .list {
      max-height: var(--c-room);
      padding: 10px 6px 2px 2px;
      overflow-y: auto;
      overscroll-behavior-y: auto;
      scrollbar-gutter: stable;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: wait 1.6s ease-in-out infinite alternate;
    }
    @keyframes wait {
      to {
        opacity: 0.5;
      }
    }
  }
  @media print {
    .map,
    cagette-place-search,
    cagette-point-filters {
      display: none !important;
    }
    .name {
      display: inline !important;
    }
    [data-beside] .list {
      max-height: none;
    }
    .card {
      break-inside: avoid;
    }
  }
`;
