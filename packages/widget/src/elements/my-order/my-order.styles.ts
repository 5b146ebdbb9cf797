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
  .said,
  .end,
  .actions {
    width: 100%;
  }
  /* It is of the quantity that was ordered. */
  li:has(.changed) .price {
    visibility: hidden;
  }
  .end {
    padding-top: 14px;
    border-top: 1px dashed var(--c-line);
  }
  .danger {
    border-color: var(--c-alert);
    color: var(--c-alert);
  }
  .state {
    padding: 2px 14px;
    border-radius: 999px;
    background: var(--c-alert-paper);
    color: var(--c-alert);
    font-weight: 650;
  }
  .life {
    display: grid;
    grid-template-columns: repeat(4, auto);
    gap: 8px;
    width: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 12.5px;
    color: var(--c-muted);
  }
  .life li {
    padding-top: 6px;
    border-top: 4px solid var(--c-line);
  }
  .life .done {
    border-color: var(--c-accent);
    color: var(--c-ink);
  }
  .life [aria-current] {
    font-weight: 700;
  }
  .lines {
    display: grid;
    gap: 14px;
    padding: 4px 18px 18px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
  }
  cagette-quantity-stepper {
    width: 148px;
  }
  @media print {
    .life,
    cagette-quantity-stepper {
      display: none;
    }
    .amounts {
      break-inside: avoid;
    }
    h2 .number {
      font-size: 44px;
    }
  }
`;
