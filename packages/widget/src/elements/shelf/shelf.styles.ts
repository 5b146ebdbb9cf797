import { css } from 'lit';

/** A shelf has no holes: what would stand alone in its row takes the room of the row. */
export const shelfStyles = css`
  :host {
    container-type: inline-size;
  }
  /* The room of what comes after the products, which takes these heights. */
  cagette-shelf-tools {
    --c-search: 45px;
    --c-names: 52px;
    height: calc(var(--c-search) + var(--c-names));
  }
  :not(:defined) {
    display: block;
  }
  [data-one] {
    --c-names: 0px;
  }
  .found:not(:empty) {
    margin-top: 10px;
  }
  .sections {
    display: flex;
    flex-wrap: wrap;
    gap: 18px 12px;
    margin-top: 12px;
  }
  section {
    display: grid;
    grid-template-rows: auto 1fr;
    gap: 8px;
    flex: 1 1 100%;
    min-width: 0;
    scroll-margin-top: 56px;
  }
  [data-many] section {
    content-visibility: auto;
    contain-intrinsic-size: auto 600px;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  h3::after {
    content: '';
    flex: 1;
    border-top: 2px dotted var(--c-edge);
    opacity: 0.5;
  }
  .products {
    display: grid;
    gap: 10px;
  }
  .products li {
    display: grid;
    min-width: 0;
  }
  .empty {
    display: grid;
    gap: 14px;
    justify-items: center;
    padding: 48px 16px;
    text-align: center;
  }
  @container (width < 560px) {
    [data-layout='tiles'] .products {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    [data-layout='tiles'] li:last-child:nth-child(odd) {
      grid-column: span 2;
    }
  }
  @container (min-width: 560px) {
    .sections {
      gap: 24px 12px;
    }
    .products {
      grid-template-columns: repeat(6, minmax(0, 1fr));
      gap: 12px;
    }
    .products li {
      grid-column: span 2;
    }
    [data-layout='list'] li,
    li:nth-child(3n + 1):nth-last-child(4),
    li:nth-child(3n + 1):nth-last-child(4) ~ li,
    li:nth-child(3n + 1):nth-last-child(2),
    li:nth-child(3n + 1):nth-last-child(2) + li {
      grid-column: span 3;
    }
    li:only-child,
    [data-layout='list'] li:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
    [data-size='1'] {
      flex: 1 1 calc(33.33% - 8px);
    }
    [data-size='2'] {
      flex: 2 1 calc(66.66% - 4px);
    }
  }
`;
