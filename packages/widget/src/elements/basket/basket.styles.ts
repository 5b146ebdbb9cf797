import { css } from 'lit';

export const basketStyles = css`
  section + section {
    margin-top: 18px;
  }
  .farm {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-bottom: 6px;
    border-bottom: 2px dotted var(--c-line);
    font-family: inherit;
    font-size: 15px;
  }
  .lines > li {
    display: grid;
    gap: 8px;
    padding: 12px 0;
  }
  .lines > li + li {
    border-top: 1px dashed var(--c-line);
  }
  .line {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 6px 12px;
    align-items: center;
  }
  .name {
    display: grid;
    font-weight: 600;
    line-height: 1.35;
  }
  .name .small {
    font-weight: 400;
  }
  .price {
    display: grid;
    justify-items: end;
    align-self: start;
    font-weight: 650;
  }
  .price .small {
    font-weight: 400;
    text-align: end;
    white-space: normal;
  }
  .remove {
    justify-self: end;
    font-weight: 500;
    color: var(--c-muted);
  }
  .aside {
    color: var(--c-muted);
  }
  .total {
    display: grid;
    gap: 10px;
    margin-top: 6px;
    padding-top: 16px;
    border-top: 2px solid var(--c-line);
  }
  /* What it comes to and the way on stay in sight where there is room for more than them. */
  @media (min-height: 600px) {
    :host(:not([no-order])) .total {
      position: sticky;
      bottom: 0;
      padding-bottom: 10px;
      background: var(--c-paper);
    }
  }
  .removed {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-bottom: 12px;
    padding: 0 12px;
    border-radius: var(--c-radius);
    background: var(--c-tile);
  }
  .empty {
    display: grid;
    gap: 4px;
    justify-items: center;
    padding: 28px 8px;
    text-align: center;
  }
  .sign {
    display: grid;
    place-items: center;
    width: 56px;
    height: 56px;
    margin-bottom: 8px;
    border-radius: 50%;
    background: var(--c-tile);
    color: var(--c-muted);
  }
`;
