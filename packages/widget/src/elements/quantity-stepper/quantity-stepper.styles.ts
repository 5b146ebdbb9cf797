import { css } from 'lit';

export const stepperStyles = css`
  :host {
    display: inline-block;
  }
  .add {
    width: 100%;
    padding: 8px 16px 8px 12px;
    border-color: var(--c-accent);
  }
  .add:hover:not(:disabled) {
    background: var(--c-accent);
    color: var(--c-on-accent);
  }
  .stepper {
    display: flex;
    align-items: center;
    justify-content: space-between;
    border: 1.5px solid var(--c-accent);
    border-radius: 999px;
    background: var(--c-card);
  }
  .icon {
    width: 41px;
    height: 41px;
  }
  .icon[aria-disabled='true'] {
    color: var(--c-muted);
    cursor: default;
    opacity: 0.5;
  }
  input {
    flex: 1;
    width: 58px;
    min-width: 0;
    height: 41px;
    padding: 0;
    border: 0;
    background: none;
    text-align: center;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  input:focus-visible {
    outline-offset: -3px;
    border-radius: 8px;
  }
  .sold-out {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    color: var(--c-muted);
    font-weight: 600;
  }
`;
