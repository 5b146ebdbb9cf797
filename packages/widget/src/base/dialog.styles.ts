import { css } from 'lit';

/** A native dialog: from the bottom on a narrow screen, in the middle on a wide one. The top layer is the page's, so these ask the viewport. */
export const dialogStyles = css`
  dialog {
    width: 100%;
    max-width: 100%;
    max-height: 88dvh;
    margin: auto 0 0;
    padding: 0;
    border: 0;
    border-radius: 20px 20px 0 0;
    background: var(--c-paper);
    color: var(--c-ink);
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(30 22 10 / 0.5);
  }
  .sheet {
    display: grid;
    gap: 16px;
    padding: 16px 18px 24px;
  }
  .sheet > header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--c-paper);
  }
  @media (min-width: 640px) {
    dialog {
      width: 560px;
      margin: auto;
      border-radius: 20px;
    }
    .sheet {
      padding: 20px 24px 28px;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 2px solid CanvasText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: rise 180ms ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        transform: translateY(24px);
      }
    }
  }
`;
