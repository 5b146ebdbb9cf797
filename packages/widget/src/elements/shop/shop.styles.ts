import { css } from 'lit';
import { groundStyles } from '../../base/ground.styles.ts';

export const shopStyles = css`
  ${groundStyles}
  .frame > .notice {
    margin-top: 10px;
  }
  .shop {
    display: grid;
    gap: 10px;
    align-content: start;
  }
  /* As tall as what holds the place while it loads, which is no taller on a phone: what stands below does not move for a short one. */
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
  /* A heading, and cards of places or of products. */
  .skeleton {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
    gap: 10px;
    height: 60vh;
    padding-top: 18px;
    overflow: hidden;
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
      animation: wait 1.6s infinite alternate;
    }
    @keyframes wait {
      to {
        opacity: 0.5;
      }
    }
  }
`;
