import { css } from 'lit';

export const stepperStyles = css`
  :host {
    display: block;
    flex: none;
  }
  .add,
  .stepper {
    width: var(--c-stepper, 132px);
  }
  .add {
    border-color: var(--c-accent);
  }
  .add:hover:not(:disabled) {
    background: var(--c-accent);
    color: var(--c-on-accent);
  }
  :host([round]) .add {
    width: var(--c-round, 44px);
    padding: 0;
  }
  .stepper {
    display: flex;
    align-items: center;
    border: 1.5px solid var(--c-accent);
    border-radius: 999px;
    background: var(--c-accent);
    color: var(--c-on-accent);
  }
  .icon {
    flex: 0 1 44px;
    height: 41px;
    min-width: 36px;
  }
  .icon:hover {
    background: color-mix(in srgb, currentColor 18%, transparent);
  }
  .icon[aria-disabled='true'] {
    cursor: default;
    opacity: 0.45;
  }
  .stepper :focus-visible {
    outline-color: currentColor;
    outline-offset: -4px;
  }
  input {
    flex: 1;
    width: 36px;
    min-width: 0;
    height: 41px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    text-align: center;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  [aria-invalid='true'] {
    text-decoration: underline wavy;
  }
  .sold-out {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    color: var(--c-muted);
    font-weight: 600;
  }
`;
