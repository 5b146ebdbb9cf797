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
    min-height: 40px;
    padding: 6px 14px;
    border-color: var(--c-line);
    background: var(--c-card);
    font-size: 15px;
    font-weight: 500;
    white-space: nowrap;
  }
  .found:not(:empty) {
    margin-top: 10px;
  }
  .sections {
    display: grid;
    gap: 26px 16px;
    margin-top: 22px;
  }
  section {
    display: grid;
    grid-template-rows: auto 1fr;
    gap: 12px;
    min-width: 0;
    scroll-margin-top: 24px;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  h3::after {
    content: '';
    flex: 1;
    border-top: 2px dotted var(--c-edge);
    opacity: 0.5;
  }
  .products {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    gap: 12px;
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
  @container (min-width: 520px) {
    .sections {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    [data-size='2'],
    [data-size='3'] {
      grid-column: span 2;
    }
    :is([data-size='2'], [data-size='3']) .products {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .products {
      gap: 16px;
    }
  }
  @container (min-width: 700px) {
    .categories {
      flex-wrap: wrap;
    }
    .chip {
      min-height: 36px;
      padding: 4px 12px;
    }
    .sections {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    [data-size='3'] {
      grid-column: span 3;
    }
    [data-size='3'] .products {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
