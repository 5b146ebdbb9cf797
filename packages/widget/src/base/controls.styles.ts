import { css } from 'lit';

/** The plain parts every element is made of: box model, headings, buttons, fields, notices. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  h2,
  h3,
  h4 {
    font-family: var(--c-head);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h2 {
    font-size: 24px;
  }
  h3 {
    font-size: 20px;
  }
  ul {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration-color: var(--c-accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
    scroll-margin: 96px;
  }
  button {
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
  }
  /* A photo, in the place of a drawn picture. */
  img[srcset] {
    width: 100%;
    height: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  svg {
    display: block;
    flex: none;
  }
  :focus-visible {
    outline: 3px solid var(--c-ink);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .muted {
    color: var(--c-muted);
  }
  .small {
    font-size: 14px;
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 8px 18px;
    border: 1.5px solid var(--c-edge);
    border-radius: 999px;
    background: transparent;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
  }
  .button.primary {
    border-color: var(--c-accent);
    background: var(--c-accent);
    color: var(--c-on-accent);
  }
  .button.primary:disabled {
    border-color: var(--c-line);
    background: var(--c-line);
    color: var(--c-muted);
  }
  .button.wide {
    width: 100%;
    min-height: 52px;
    font-size: 17px;
  }
  .link {
    min-height: 44px;
    padding: 4px 0;
    border: 0;
    background: none;
    font-weight: 600;
    text-decoration: underline 2px var(--c-accent);
    text-underline-offset: 4px;
  }
  .icon {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }
  /* A finger leaves nothing lit behind. */
  @media (hover: hover) {
    .button:hover:not(:disabled),
    .icon:hover {
      background: var(--c-tile);
    }
    .button.primary:hover:not(:disabled) {
      background: color-mix(in srgb, var(--c-accent) 88%, var(--c-ink));
    }
  }
  .notice {
    display: grid;
    gap: 10px;
    padding: 14px 16px;
    border-radius: var(--c-radius);
    border-left: 5px solid var(--c-alert);
    background: var(--c-alert-paper);
  }
  .notice + p {
    margin-top: 14px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Paper is white, and nothing on it can be pressed. */
  @media print {
    :host {
      color-scheme: light;
    }
    button,
    summary,
    .actions {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    .button,
    .icon,
    .notice {
      border: 1.5px solid ButtonBorder;
    }
    /* Dark signs, of the system's colours already: behind the letters on them would be a plate of the ground's. */
    .button.primary,
    .add,
    .stepper,
    .strip,
    .count {
      forced-color-adjust: none;
    }
  }
`;
