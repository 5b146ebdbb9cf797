import { css } from 'lit';

export const shopStyles = css`
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
  .frame > .notice {
    margin-top: 10px;
  }
  .shop {
    display: grid;
    gap: 10px;
    align-content: start;
  }
  /* As tall as what holds the place while it loads: what stands below does not move for a short one. */
  .columns {
    display: grid;
    gap: 24px;
    align-items: start;
    min-height: 60vh;
  }
  .columns[data-wide] {
    grid-template-columns: minmax(0, 1fr) 340px;
  }
  .main {
    min-width: 0;
  }
  .aside {
    position: sticky;
    top: 16px;
    max-height: calc(100vh - 32px);
    padding: 18px;
    --c-paper: var(--c-card);
    overflow-y: auto;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
  }
  .aside h2 {
    margin-bottom: 14px;
    font-size: 20px;
  }
  .collection {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    align-items: center;
    line-height: 1.35;
  }
  /* What is said flows around it. */
  .collection .link {
    float: right;
    margin-left: 10px;
  }
  .soon {
    color: var(--c-alert);
    font-weight: 600;
  }
  .strip {
    margin: 0 calc(-1 * var(--c-gutter));
    padding: 8px var(--c-gutter);
    background: var(--c-ink);
    color: var(--c-paper);
  }
  .kept {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: center;
    padding: 2px 14px;
    border-radius: var(--c-radius);
    background: var(--c-tile);
  }
  .bar {
    position: sticky;
    bottom: 0;
    z-index: 1;
    margin: 0 calc(-1 * var(--c-gutter)) calc(-1 * var(--c-gutter));
    padding: 10px var(--c-gutter) calc(10px + env(safe-area-inset-bottom));
    background: linear-gradient(transparent, var(--c-paper) 14px);
  }
  .bar .button {
    justify-content: flex-start;
    box-shadow: 0 4px 16px rgb(40 28 8 / 0.25);
    text-align: start;
  }
  .bar span {
    display: grid;
    line-height: 1.25;
  }
  .bar strong {
    margin-inline-start: auto;
    font-size: 18px;
  }
  .bar .small {
    font-weight: 400;
  }
  .quiet {
    justify-self: center;
    min-height: 44px;
    font-weight: 400;
  }
  /* A question and cards of places to choose from; where these are chosen, what finds the way on a shelf, and its products. */
  .skeleton {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
    gap: 10px;
    min-height: 60vh;
    padding-top: 18px;
    align-content: start;
  }
  .skeleton i {
    height: 126px;
    border-radius: var(--c-radius);
    background: var(--c-tile);
  }
  .skeleton :first-of-type {
    grid-column: 1 / -1;
    width: 60%;
    height: 30px;
  }
  .shelf :first-of-type {
    width: 100%;
    height: 97px;
  }
  @container (min-width: 700px) {
    .frame {
      --c-gutter: var(--cagette-padding, 22px);
    }
    .shop {
      gap: 20px;
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
`;
