import { css } from 'lit';

/** A row in a narrow column, a tile where there is room: the card asks its own width. */
export const cardStyles = css`
  :host {
    container-type: inline-size;
  }
  .card {
    display: grid;
    grid-template-columns: 76px 1fr;
    gap: 10px 14px;
    grid-template-rows: auto 1fr;
    height: 100%;
    padding: 14px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
  }
  .picture {
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    border-radius: calc(var(--c-radius) - 4px);
    background: var(--c-tile);
  }
  img {
    width: 80%;
    height: auto;
  }
  .about {
    display: grid;
    align-content: center;
    gap: 4px;
  }
  .name {
    padding: 2px 0;
    border: 0;
    background: none;
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
    text-wrap: balance;
    font-size: 17px;
  }
  .name:hover {
    text-decoration: underline 2px var(--c-accent);
    text-underline-offset: 4px;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }
  .label {
    padding: 0 7px;
    border: 1px solid var(--c-line);
    border-radius: 999px;
    font-size: 13px;
    line-height: 20px;
    color: var(--c-ink);
  }
  .offers {
    grid-column: 1 / -1;
    display: grid;
    gap: 12px;
    align-self: start;
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
    justify-content: space-between;
  }
  .offer + .offer {
    padding-top: 12px;
    border-top: 1px dashed var(--c-line);
  }
  .what {
    display: grid;
    justify-items: start;
    flex: 1 1 120px;
    gap: 3px;
    line-height: 1.35;
  }
  .prices {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }
  .price {
    padding: 2px 10px 2px 20px;
    border-radius: 999px 6px 6px 999px;
    background: radial-gradient(circle at 11px 50%, var(--c-card) 3.5px, var(--c-tag) 4px);
    color: var(--c-on-tag);
    font-size: 17px;
    font-weight: 700;
    line-height: 1.5;
  }
  .few {
    color: var(--c-alert);
    font-weight: 650;
  }
  [data-gone] .price {
    background: var(--c-tile);
    color: var(--c-muted);
  }
  /* One width whatever it shows, so that nothing moves when something is added. */
  cagette-quantity-stepper {
    flex: 0 0 148px;
  }
  @container (max-width: 320px) {
    .card {
      grid-template-columns: 64px 1fr;
    }
    cagette-quantity-stepper,
    .what {
      flex-basis: 100%;
    }
  }
`;
