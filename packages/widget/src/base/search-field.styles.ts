import { css } from 'lit';

/** A field to search in, with its sign. */
export const searchFieldStyles = css`
  .search {
    display: flex;
    align-items: center;
    gap: 8px;
    flex: 1;
    min-width: 0;
    padding: 0 14px;
    border: 1.5px solid var(--c-edge);
    border-radius: 999px;
    background: var(--c-card);
  }
  .search:focus-within {
    outline: 3px solid var(--c-ink);
    outline-offset: 2px;
  }
  .search svg {
    color: var(--c-muted);
  }
  /* The ring is the pill's. */
  .search input {
    flex: 1;
    width: 100%;
    min-width: 0;
    height: 100%;
    min-height: 41px;
    padding: 0;
    border: 0;
    outline: 0;
    background: transparent;
    appearance: none;
  }
  ::placeholder {
    color: var(--c-muted);
    opacity: 1;
  }
`;
