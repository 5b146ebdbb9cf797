import { css } from 'lit';

export const distributionsStyles = css`
  .nothing {
    display: grid;
    gap: 8px;
    padding: 24px 0 8px;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr));
    gap: 14px;
    margin-top: 16px;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 8px;
    height: 100%;
    padding: 16px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
  }
  .card[data-chosen] {
    border-color: var(--c-accent);
    box-shadow: inset 0 0 0 1px var(--c-accent);
  }
  .card[data-off] {
    background: transparent;
    border-style: dashed;
  }
  .day::first-letter {
    text-transform: uppercase;
  }
  .row {
    display: flex;
    gap: 10px;
    align-items: start;
  }
  .row svg {
    margin-top: 2px;
    color: var(--c-muted);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    justify-content: space-between;
    margin-top: auto;
    padding-top: 10px;
    border-top: 1px dashed var(--c-line);
  }
  .foot p {
    flex: 1 1 130px;
  }
  .soon {
    color: var(--c-alert);
  }
`;
