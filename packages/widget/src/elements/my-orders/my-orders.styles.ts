import { css } from 'lit';

export const myOrdersStyles = css`
  :host {
    display: grid;
    gap: 18px;
    max-width: 620px;
    margin: 0 auto;
  }
  section,
  form {
    display: grid;
    gap: 12px;
  }
  .back {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    justify-self: start;
    min-height: 44px;
    text-decoration: none;
  }
  ul {
    display: grid;
    gap: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    min-height: 56px;
    padding: 10px 16px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
    text-align: start;
  }
  .row > span {
    display: grid;
  }
  .day::first-letter {
    text-transform: uppercase;
  }
  #code {
    max-width: 12em;
    font-size: 22px;
    letter-spacing: 0.3em;
  }
  footer {
    display: grid;
    gap: 10px;
    padding-top: 14px;
    border-top: 1px dashed var(--c-line);
  }
`;
