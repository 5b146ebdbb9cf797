import { css } from 'lit';

export const pointFiltersStyles = css`
  .panel {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 360px), 1fr));
    gap: 12px 20px;
    align-items: end;
    padding: 12px 14px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
  }
  legend,
  .field span {
    padding: 0 0 4px;
    font-size: 14px;
    color: var(--c-muted);
  }
  .field {
    display: grid;
    justify-items: start;
  }
  select {
    max-width: 100%;
    min-height: 44px;
    padding: 8px 12px;
    border: 1.5px solid var(--c-edge);
    border-radius: 999px;
    background: var(--c-card);
  }
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .pills:empty {
    display: none;
  }
  .pill {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-height: 40px;
    padding: 4px 12px;
    border: 1.5px solid var(--c-edge);
    border-radius: 999px;
    cursor: pointer;
  }
  .pill:has(:checked) {
    border-color: var(--c-accent);
    box-shadow: inset 0 0 0 1px var(--c-accent);
  }
  .pill:has(:focus-visible) {
    outline: 3px solid var(--c-ink);
    outline-offset: 2px;
  }
  .pill input {
    width: 18px;
    height: 18px;
    outline: 0;
    accent-color: var(--c-accent);
  }
`;
