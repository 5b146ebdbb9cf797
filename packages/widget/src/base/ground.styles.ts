import { css } from 'lit';

/** What an element stands on: where the page's rules end and its own begin, and the awning over it. */
export const groundStyles = css`
  /* The page's rules win over these, !important apart: what it says of the element's own box is its business. A line through the text would go on inside. */
  :host {
    text-decoration: none !important;
  }
  /* Here the page ends: whatever is inherited from it stops, but its font, scheme, accent and whether the shop is seen at all. */
  :host > div {
    all: initial;
    display: grid;
    /* As wide as there is room, also where the page makes the host as wide as its content: a float, a centred column. */
    grid: auto / minmax(0, 100vw);
    position: relative;
    min-height: inherit;
    border-radius: calc(var(--c-radius) + 6px);
    background: var(--c-paper);
    color: var(--c-ink);
    color-scheme: inherit;
    accent-color: inherit;
    visibility: inherit;
    pointer-events: inherit;
    font-family: var(--cagette-font-family, var(--c-host-font, inherit));
    font-size: 16px;
    line-height: 1.5;
    direction: ltr;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  :host > div > i {
    position: absolute;
    /* Of the column, not of a host that is wider than the window. */
    grid-column: 1 / 2;
    width: 100%;
  }
  :host > div > div {
    container-type: inline-size;
  }
  .frame {
    --c-gutter: var(--cagette-padding, 12px);
    padding: 0 var(--c-gutter) var(--c-gutter);
  }
  /* The awning of a market stall. */
  .frame::before {
    content: '';
    display: block;
    height: 16px;
    margin: 0 calc(-1 * var(--c-gutter));
    border-radius: calc(var(--c-radius) + 6px) calc(var(--c-radius) + 6px) 0 0;
    /* As many pairs of stripes as there is room for, and no part of one. */
    background:
      radial-gradient(25% 100% at 25% 0, var(--c-accent) 95%, transparent) 0 5px / 44px 11px round no-repeat,
      radial-gradient(25% 100% at 75% 0, var(--c-tag) 95%, transparent) 0 5px / 44px 11px round no-repeat,
      linear-gradient(90deg, var(--c-accent) 50%, var(--c-tag) 0) 0 0 / 44px 6px round no-repeat;
  }
`;
