import { css } from 'lit';

export const distributionsStyles = css`
  h2,
  h3 {
    margin: 12px 0 10px;
  }
  h3 {
    font-size: 17px;
  }
  .day::first-letter {
    text-transform: uppercase;
  }
  /* The room of what comes after the cards. */
  cagette-place-finder {
    display: flex;
    min-height: 50px;
  }
  cagette-place-finder[many] {
    min-height: 104px;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
    gap: 10px;
  }
  /* All of it is the button's target. */
  .card {
    position: relative;
    display: grid;
    grid-template: 1fr auto / auto 1fr auto;
    gap: 4px 12px;
    padding: 10px 12px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
    line-height: 1.3;
  }
  .card div {
    grid-column: 2 / -1;
  }
  .card div:first-child {
    grid-column: 1 / -1;
  }
  .card .until {
    grid-column: 1 / 3;
  }
  .card[data-chosen] {
    border: 2px solid var(--c-accent);
  }
  .card[data-off] {
    border-style: dashed;
    background: none;
  }
  .card .button {
    align-self: center;
    min-height: 38px;
    gap: 0;
    padding: 4px 16px;
  }
  .button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .mine {
    position: absolute;
    inset: -9px 12px auto auto;
    padding: 0 8px;
    border-radius: 999px;
    background: var(--c-tag);
    color: var(--c-on-tag);
    font-size: 12.5px;
  }
  .soon {
    color: var(--c-alert);
  }
`;
