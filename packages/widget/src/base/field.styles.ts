import { css } from 'lit';

/** A labelled field, its hint and what is wrong with it. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 4px;
  }
  label {
    font-weight: 600;
  }
  .field input,
  textarea {
    width: 100%;
    min-height: 48px;
    padding: 10px 14px;
    border: 1.5px solid var(--c-edge);
    border-radius: 10px;
    background: var(--c-card);
  }
  textarea {
    resize: vertical;
  }
  [aria-invalid='true'] {
    box-shadow: 0 0 0 2px var(--c-alert);
  }
  .fault {
    color: var(--c-alert);
    font-weight: 600;
  }
`;
