import { css } from 'lit';

export const stepperStyles = css`
  :host {
    flex: none;
    min-width: var(--c-stepper, 132px);
  }
  .add,
  .stepper {
    width: var(--c-stepper, 132px);
    min-width: min-content;
    border: 1.5px solid var(--c-accent);
  }
  :host([round]) {
    text-align: end;
  }
  :host([round]) .add {
    width: 44px;
    padding: 0;
  }
  .stepper {
    display: flex;
    min-height: 44px;
    border-radius: 999px;
    background: var(--c-accent);
    color: var(--c-on-accent);
  }
  /* As wide as a thumb while the quantity leaves the room, and never narrower than a fingertip. */
  .icon {
    flex: 0 1 44px;
    width: auto;
    height: auto;
    min-width: 24px;
  }
  .icon[aria-disabled='true'] {
    opacity: 0.45;
  }
  @media (hover: hover) {
    .add:hover:not(:disabled) {
      background: var(--c-accent);
      color: var(--c-on-accent);
    }
    .icon:hover {
      background: color-mix(in srgb, currentColor 18%, transparent);
    }
  }
  .stepper :focus-visible {
    outline-color: currentColor;
    outline-offset: -4px;
  }
  /* As wide as the quantity in it, which a field of its own accord is not. */
  .amount {
    position: relative;
    flex: 1 0 auto;
    min-width: 24px;
    padding: 0 4px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .amount::before {
    content: attr(data-shown);
    visibility: hidden;
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
  }
  [aria-invalid='true'] {
    text-decoration: underline wavy;
  }
  .sold-out {
    color: var(--c-muted);
    font-weight: 600;
    line-height: 44px;
  }
`;
