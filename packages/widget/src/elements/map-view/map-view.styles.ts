import { css } from 'lit';

export const mapViewStyles = css`
  :host {
    --m-sea: color-mix(in srgb, var(--c-paper), #5b8a9a 26%);
    --m-land: var(--c-card);
    --m-coast: var(--c-edge);
    --m-border: var(--c-line);
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    color: var(--c-ink);
    font-size: 16px;
    line-height: 1.4;
  }
  @media (forced-colors: active) {
    :host {
      --m-sea: Canvas;
      --m-land: Canvas;
      --m-coast: CanvasText;
      --m-border: GrayText;
    }
  }
  .frame {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden;
    isolation: isolate;
  }
  .map:focus-visible {
    outline-offset: -4px;
  }
  /* The same again above the land, which hides it. */
  .map:focus-visible::after {
    content: '';
    position: absolute;
    z-index: 700;
    inset: 4px;
    border-radius: inherit;
    outline: 3px solid var(--c-ink);
    pointer-events: none;
  }
  .skip {
    position: absolute;
    z-index: 4;
    top: 10px;
    left: 10px;
    background: var(--c-card);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    min-height: 0;
    padding: 0;
    overflow: hidden;
  }
  .tools {
    position: absolute;
    z-index: 2;
    top: 10px;
    right: 10px;
    display: grid;
    border: 1.5px solid var(--c-edge);
    border-radius: 22px;
    background: var(--c-card);
    overflow: hidden;
  }
  .tools .icon {
    border-radius: 0;
  }
  .tools .icon + .icon {
    border-top: 1px solid var(--c-line);
  }
  .tools .icon:focus-visible {
    outline-offset: -4px;
    border-radius: 20px;
  }
  .whole {
    position: absolute;
    z-index: 1;
    top: 10px;
    left: 10px;
    padding: 8px 14px;
    background: var(--c-card);
    font-size: 14px;
  }
  .hint {
    position: absolute;
    z-index: 5;
    left: 50%;
    top: 50%;
    width: max-content;
    max-width: calc(100% - 32px);
    transform: translate(-50%, -50%);
    padding: 10px 18px;
    border-radius: 999px;
    background: var(--c-ink);
    color: var(--c-paper);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
    forced-color-adjust: none;
  }
  .card {
    position: absolute;
    z-index: 3;
    left: 10px;
    display: grid;
    gap: 4px;
    width: calc(100% - 74px);
    max-width: 340px;
    max-height: calc(100% - 120px);
    overflow: auto;
    padding: 12px 48px 14px 14px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
    box-shadow: 0 4px 18px rgb(0 0 0 / 0.22);
  }
  .card.bottom {
    bottom: 10px;
  }
  .card.top {
    top: 10px;
  }
  /* Beside it there is no room for the point it is about: it stands below the map. */
  @container (width < 480px) {
    .frame {
      display: flex;
      flex-direction: column;
    }
    .map {
      position: relative;
      flex: 1;
      min-height: 0;
    }
    .card {
      position: relative;
      inset: auto;
      flex: none;
      width: auto;
      max-width: none;
      max-height: 55%;
      border-width: 1px 0;
      border-radius: 0;
      box-shadow: none;
      /* Above the button that leads to the list. */
      scroll-margin-bottom: 72px;
    }
    .card.top,
    .card.bottom {
      inset: auto;
    }
    .card .button {
      margin-inline-end: -34px;
    }
    .card ~ .scale {
      display: none;
    }
  }
  .card .open {
    color: var(--c-accent);
    font-weight: 600;
  }
  .card .button {
    justify-self: start;
    margin-top: 6px;
  }
  .card .link {
    width: 100%;
    text-align: start;
    line-height: 1.3;
  }
  .close {
    position: absolute;
    top: 2px;
    right: 2px;
  }
  .scale {
    position: absolute;
    z-index: 1;
    right: 10px;
    bottom: 6px;
    display: grid;
    justify-items: end;
    font-size: 12.5px;
    pointer-events: none;
    text-shadow: 0 0 3px var(--m-land), 0 0 3px var(--m-land);
  }
  .scale path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .credits {
    padding: 4px 10px;
    font-size: 12.5px;
    overflow-wrap: anywhere;
  }
`;
