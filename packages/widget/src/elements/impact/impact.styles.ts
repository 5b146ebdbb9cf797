import { css } from 'lit';

export const impactStyles = css`
  .impact {
    display: grid;
    gap: 16px;
    padding-top: 12px;
  }
  .frame > .notice {
    margin-top: 12px;
  }
  .span {
    margin-top: 2px;
  }
  .aside,
  .instead-of {
    padding: 12px 16px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
  }
  .instead-of p {
    margin-top: 6px;
  }
  footer {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  /* As tall as what comes. */
  .skeleton {
    display: grid;
    gap: 12px;
    padding-top: 14px;
  }
  .skeleton i {
    height: 56px;
    border-radius: var(--c-radius);
    background: var(--c-tile);
  }
  .skeleton :nth-of-type(1) {
    height: 68px;
    width: 70%;
  }
  .skeleton :nth-of-type(2) {
    height: 190px;
  }
  .skeleton :last-of-type {
    height: 640px;
  }
  @container (min-width: 420px) {
    .skeleton :last-of-type {
      height: 500px;
    }
  }
  @container (min-width: 520px) {
    .skeleton {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .skeleton i {
      height: 112px;
    }
    .skeleton :nth-of-type(2) {
      height: 160px;
    }
    .skeleton :last-of-type {
      height: 400px;
    }
    .skeleton :nth-of-type(1),
    .skeleton :nth-of-type(2),
    .skeleton :last-of-type {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 700px) {
    .frame {
      --c-gutter: var(--cagette-padding, 22px);
    }
    .impact {
      gap: 20px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: wait 1.6s ease-in-out infinite alternate;
    }
    @keyframes wait {
      to {
        opacity: 0.5;
      }
    }
  }
  @media print {
    footer a,
    .skeleton {
      display: none !important;
    }
  }
`;
