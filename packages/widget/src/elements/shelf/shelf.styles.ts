import { css } from 'lit';

export const shelfStyles = css`
  :host {
    container-type: inline-size;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .search,
  .farm {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: 1 1 220px;
    min-width: 0;
    min-height: 46px;
    padding: 0 14px;
    border: 1.5px solid var(--c-edge);
    border-radius: 999px;
    background: var(--c-card);
  }
  .search:focus-within,
  .farm:focus-within {
    outline: 3px solid var(--c-ink);
    outline-offset: 2px;
  }
  .search svg {
    color: var(--c-muted);
  }
  input,
  select {
    flex: 1;
    width: 100%;
    min-width: 0;
    height: 42px;
    border: 0;
    outline: 0;
    background: transparent;
    appearance: none;
  }
  select {
    appearance: auto;
  }
  option {
    background: var(--c-card);
    color: var(--c-ink);
  }
  ::placeholder {
    color: var(--c-muted);
    opacity: 1;
  }
  .categories {
    display: flex;
    gap: 8px;
    margin: 12px -4px 0;
    padding: 4px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .chip {
    padding: 6px 14px;
    border-color: var(--c-line);
    background: var(--c-card);
    font-weight: 500;
    white-space: nowrap;
  }
  .found:empty {
    display: none;
  }
  .found {
    margin-top: 10px;
  }
  section {
    margin-top: 26px;
    scroll-margin-top: 84px;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 14px;
    margin-bottom: 12px;
  }
  h3::after {
    content: '';
    flex: 1;
    border-top: 2px dotted var(--c-edge);
    opacity: 0.5;
  }
  .products {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
    gap: 12px;
  }
  .products li {
    min-width: 0;
  }
  .empty {
    display: grid;
    gap: 14px;
    justify-items: center;
    padding: 48px 16px;
    text-align: center;
  }
  @container (min-width: 700px) {
    .categories {
      flex-wrap: wrap;
    }
    .products {
      gap: 16px;
    }
  }
`;
