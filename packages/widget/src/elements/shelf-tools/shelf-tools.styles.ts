import { css } from 'lit';

export const shelfToolsStyles = css`
  /* No box of its own, so that the row of sections sticks as long as the shelf is in sight. */
  :host {
    display: contents;
  }
  .tools {
    display: flex;
    gap: 8px;
    height: var(--c-search);
  }
  .tools .button {
    padding-inline: 14px;
    background: var(--c-card);
  }
  .count {
    min-width: 22px;
    border-radius: 11px;
    background: var(--c-accent);
    color: var(--c-on-accent);
    font-size: 14px;
    line-height: 22px;
  }
  nav {
    position: sticky;
    top: 0;
    z-index: 1;
    height: calc(var(--c-names) - 6px);
    margin: 6px calc(-1 * var(--c-gutter)) 0;
    background: var(--c-paper);
    box-shadow: 0 1px 0 var(--c-line);
  }
  nav ul {
    display: flex;
    height: 100%;
    padding: 0 calc(var(--c-gutter) - 8px);
    overflow-x: auto;
    scrollbar-width: none;
  }
  nav button {
    height: 100%;
    padding: 4px 9px 0;
    border: 0;
    border-bottom: 4px solid transparent;
    background: none;
    font-size: 15px;
    font-weight: 600;
    color: var(--c-muted);
    white-space: nowrap;
  }
  nav button:hover,
  [aria-current] {
    color: var(--c-ink);
  }
  [aria-current] {
    border-color: var(--c-accent);
  }
  nav :focus-visible {
    outline-offset: -4px;
  }
  /* From here on a basket may stand beside it. */
  @container (min-width: 560px) {
    nav {
      margin-inline: -9px 0;
    }
    nav ul {
      padding: 0;
    }
  }
`;
