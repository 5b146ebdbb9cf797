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
  /* An outline, because Safari draws no shadow around a checkbox. */
  [aria-invalid='true']:not(:focus-visible) {
    outline: 2px solid var(--c-alert);
  }
  .fault {
    color: var(--c-alert);
    font-weight: 600;
  }
`;
