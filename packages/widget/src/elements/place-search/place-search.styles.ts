import { css } from 'lit';

export const placeSearchStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 6px;
  }
  .box {
    position: relative;
    flex: 1 1 320px;
    min-width: 0;
    display: flex;
  }
  .button {
    flex: none;
    padding: 8px 12px;
    background: var(--c-card);
  }
  .suggestions {
    position: absolute;
    inset: calc(100% + 4px) 0 auto;
    /* Above a map's own controls. */
    z-index: 1200;
    border: 1px solid var(--c-edge);
    border-radius: var(--c-radius);
    background: var(--c-card);
    box-shadow: 0 8px 28px rgb(40 28 8 / 0.25);
    overflow: hidden;
  }
  li {
    min-height: 44px;
    padding: 9px 14px;
    border-bottom: 1px solid var(--c-line);
    cursor: pointer;
  }
  li[aria-selected='true'],
  li:hover {
    background: var(--c-tile);
  }
  li[aria-selected='true'] {
    outline: 2px solid var(--c-ink);
    outline-offset: -2px;
  }
  .credit {
    padding: 6px 14px;
    font-size: 12.5px;
  }
  [role='status'] {
    flex-basis: 100%;
  }
  [role='status']:empty {
    display: none;
  }
  @media (forced-colors: active) {
    li[aria-selected='true'] {
      outline-color: Highlight;
    }
  }
`;
