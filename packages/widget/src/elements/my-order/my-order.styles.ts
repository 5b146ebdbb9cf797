import { css } from 'lit';

export const myOrderStyles = css`
  :host {
    display: grid;
    gap: 14px;
    justify-items: start;
    max-width: 620px;
    margin: 0 auto;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 44px;
    text-decoration: none;
  }
  .facts,
  .lines,
  .notice {
    width: 100%;
  }
  .state {
    padding: 2px 14px;
    border-radius: 999px;
    background: var(--c-tag);
    color: var(--c-on-tag);
    font-weight: 650;
  }
  .state[data-state='cancelled'] {
    background: var(--c-alert-paper);
    color: var(--c-alert);
  }
  .lines {
    display: grid;
    gap: 14px;
    padding: 4px 18px 18px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
  }
  li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 6px 12px;
    align-items: center;
    padding: 12px 0;
    border-bottom: 1px dashed var(--c-line);
  }
  cagette-quantity-stepper {
    width: 148px;
  }
  .name {
    display: grid;
    font-weight: 600;
  }
  .name .small,
  .price .small {
    font-weight: 400;
  }
  .price {
    display: grid;
    justify-items: end;
    align-self: start;
    font-weight: 650;
  }
`;
