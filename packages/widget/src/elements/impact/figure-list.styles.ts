import { css } from 'lit';

/** A row each where there is little room: what is said on the left, its question on the right, how it is counted below. */
export const figureStyles = css`
  .money,
  .figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: start;
    column-gap: 6px;
  }
  .said {
    display: grid;
    gap: 2px;
    align-content: start;
  }
  .value {
    font-size: 25px;
    font-weight: 700;
    line-height: 1.2;
  }
  .since {
    color: var(--c-muted);
    font-size: 14px;
    line-height: 1.35;
  }
  /* A thumb has more room than the ring takes, which ends where its row does. */
  .icon {
    margin: -8px -7px 0 0;
  }
  .icon:hover {
    background: none;
  }
  .icon svg {
    width: 30px;
    height: 30px;
    padding: 4px;
    border: 1.5px solid var(--c-edge);
    border-radius: 50%;
  }
  .icon:hover svg,
  [aria-expanded='true'] svg {
    background: var(--c-tile);
  }
  .method {
    display: none;
    grid-column: 1 / -1;
    margin-top: 6px;
    padding-top: 8px;
    border-top: 1px solid var(--c-line);
  }
  .method[data-open] {
    display: block;
  }
  /* A paper tag with its hole. */
  .money {
    padding: 16px 16px 16px 46px;
    border-radius: 56px var(--c-radius) var(--c-radius) 56px;
    background: radial-gradient(circle at 24px 50%, var(--c-paper) 6.5px, var(--c-tag) 7px);
    color: var(--c-on-tag);
  }
  .money .value {
    display: block;
    font-family: var(--c-head);
    font-size: clamp(24px, 8.5cqi, 32px);
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.15;
  }
  .money .since {
    color: inherit;
  }
  .money .icon svg {
    border-color: currentColor;
  }
  .money .icon:hover svg,
  .money [aria-expanded='true'] svg {
    background: color-mix(in srgb, var(--c-on-tag) 14%, transparent);
  }
  .money :focus-visible {
    outline-color: var(--c-on-tag);
  }
  .money .method {
    border-color: var(--c-on-tag);
  }
  .strip {
    max-width: 420px;
    margin: 2px 0 4px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .theirs {
    fill: currentColor;
  }
  .figures {
    display: grid;
    gap: 0 12px;
  }
  .figure {
    padding: 12px 4px;
    border-bottom: 1px solid var(--c-line);
  }
  /* Three side by side; a last row of fewer takes all the room. */
  @container (min-width: 520px) {
    .figures {
      grid-template-columns: repeat(6, minmax(0, 1fr));
      gap: 12px;
    }
    .figure {
      position: relative;
      grid-column: span 2;
      grid-template-columns: minmax(0, 1fr);
      padding: 14px;
      border: 1px solid var(--c-line);
      border-radius: var(--c-radius);
      background: var(--c-card);
    }
    .figure:nth-last-child(-n + 2):nth-child(3n + 1),
    .figure:last-child:nth-child(3n + 2) {
      grid-column: span 3;
    }
    .figure:last-child:nth-child(3n + 1) {
      grid-column: span 6;
    }
    .figure .label {
      display: block;
      line-height: 1.35;
    }
    /* Beside the value, which is short, or what stands in its place. */
    .figure .icon {
      position: absolute;
      top: 6px;
      right: 6px;
      margin: 0;
    }
    .label:first-child {
      padding-inline-end: 36px;
    }
    .money {
      padding: 20px 20px 20px 56px;
      background: radial-gradient(circle at 30px 50%, var(--c-paper) 7.5px, var(--c-tag) 8px);
    }
    .money .value {
      font-size: 42px;
    }
  }
  @media (forced-colors: active) {
    .icon {
      border: 0;
    }
    .money {
      border: 2px solid CanvasText;
    }
  }
  @media print {
    .method {
      display: block;
      border: 0;
      margin: 0;
      padding-top: 6px;
    }
    .money {
      border: 1.5px solid;
    }
    .money,
    .figure {
      break-inside: avoid;
    }
  }
`;
