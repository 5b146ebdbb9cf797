import { css } from 'lit';

export const shelfFilterStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 28px;
    margin-top: 10px;
    padding: 12px 14px 14px;
    border-radius: var(--c-radius);
    background: var(--c-tile);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  legend,
  .farm span {
    margin-bottom: 4px;
    padding: 0;
    font-size: 14px;
    font-weight: 600;
  }
  .chip {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 6px 14px 6px 12px;
    border: 1.5px solid var(--c-edge);
    border-radius: 999px;
    background: var(--c-card);
    cursor: pointer;
  }
  .chip:has(:checked) {
    border-color: var(--c-accent);
    box-shadow: inset 0 0 0 1px var(--c-accent);
  }
  .chip:has(:focus-visible) {
    outline: 3px solid var(--c-ink);
    outline-offset: 2px;
  }
  input {
    width: 18px;
    height: 18px;
    outline: 0;
    accent-color: var(--c-accent);
  }
  input:focus-visible {
    outline: 0;
  }
  .farm {
    display: grid;
    align-content: start;
    min-width: 0;
  }
  select {
    max-width: 100%;
    min-height: 44px;
    padding: 0 12px;
    border: 1.5px solid var(--c-edge);
    border-radius: 999px;
    background: var(--c-card);
  }
  option {
    background: var(--c-card);
    color: var(--c-ink);
  }
`;
