import { css } from 'lit';

export const confirmationStyles = css`
  article {
    display: grid;
    gap: 16px;
    justify-items: center;
    max-width: 560px;
    margin: 0 auto;
    padding: 20px 0;
    text-align: center;
  }
  .sign {
    display: grid;
    place-items: center;
    width: 56px;
    height: 56px;
    border-radius: 50%;
    background: var(--c-accent);
    color: var(--c-on-accent);
  }
  .sign svg {
    width: 30px;
    height: 30px;
  }
  .code {
    display: grid;
    padding: 10px 28px 12px 40px;
    border-radius: 999px 12px 12px 999px;
    background: radial-gradient(circle at 22px 50%, var(--c-paper) 6px, var(--c-tag) 6.5px);
    color: var(--c-on-tag);
  }
  .code strong {
    font-size: 30px;
    line-height: 1.15;
    letter-spacing: 0.02em;
  }
  .facts,
  details {
    width: 100%;
  }
  summary {
    min-height: 44px;
    padding: 10px 0;
    font-weight: 650;
    cursor: pointer;
  }
  .actions {
    justify-content: center;
  }
  @media print {
    article {
      padding: 0;
    }
    .sign {
      display: none;
    }
    .code {
      border: 2px solid;
    }
    .code strong {
      font-size: 56px;
    }
  }
`;
