import { css } from 'lit';

export const checkoutStyles = css`
  :host {
    max-width: 620px;
    margin: 0 auto;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 44px;
    text-decoration: none;
  }
  form,
  .said:has(*) {
    display: grid;
    gap: 16px;
    margin-top: 16px;
  }
  form[inert] {
    opacity: 0.6;
  }
  fieldset,
  details,
  .sum-up {
    display: grid;
    gap: 14px;
    padding: 18px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
  }
  legend {
    float: left;
    padding: 0;
    font-family: var(--c-head);
    font-size: 18px;
    font-weight: 650;
  }
  legend + * {
    clear: both;
  }
  details {
    display: block;
  }
  summary {
    min-height: 28px;
    font-weight: 650;
    cursor: pointer;
  }
  li a {
    display: inline-block;
    padding: 4px 0;
  }
  .slots {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    gap: 8px;
  }
  .slot,
  .check {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
    font-weight: 500;
  }
  .slot {
    padding: 8px 14px;
    border: 1.5px solid var(--c-line);
    border-radius: 10px;
  }
  .slot span {
    display: grid;
  }
  .slot:has(:checked) {
    border-color: var(--c-accent);
    box-shadow: inset 0 0 0 1px var(--c-accent);
  }
  .slot:has(:disabled) {
    color: var(--c-muted);
    border-style: dashed;
  }
  .slip {
    text-align: start;
  }
  .other {
    display: grid;
    gap: 0;
    justify-content: start;
    border-radius: 10px;
    background: var(--c-card);
    text-align: start;
  }
  .day::first-letter {
    text-transform: uppercase;
  }
  .other .small {
    font-weight: 400;
  }
  .sum-up:not(.sure) dd.sum {
    color: var(--c-muted);
    font-weight: 400;
  }
  .total {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .sure .total svg {
    color: var(--c-accent);
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 22px;
    height: 22px;
    accent-color: var(--c-accent);
  }
`;
