import { css } from 'lit';

export const sheetStyles = css`
  .picture {
    display: grid;
    place-items: center;
    padding: 12px;
    border-radius: var(--c-radius);
    background: var(--c-tile);
  }
  .picture:has([srcset]) {
    padding: 0;
  }
  .picture img[srcset] {
    height: auto;
    aspect-ratio: 4 / 3;
  }
  .offers {
    display: grid;
    gap: 6px;
  }
  .offers li {
    display: grid;
    grid-template-columns: 1fr minmax(120px, 148px);
    gap: 12px;
    align-items: center;
  }
  cagette-quantity-stepper {
    --c-stepper: 100%;
  }
  .hint {
    display: inline-block;
    margin-inline-end: 6px;
  }
  nav {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
    align-items: start;
  }
  nav .link {
    min-height: 44px;
    font-weight: 400;
    text-align: start;
  }
  nav .link:last-child {
    text-align: end;
  }
  footer dl {
    padding-top: 8px;
    border: 0;
  }
  footer h3 {
    font-size: 16px;
  }
  dl {
    display: grid;
    gap: 10px;
    padding-top: 14px;
    border-top: 1px dashed var(--c-line);
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(100px, 1fr) 3fr;
    gap: 12px;
  }
  dt {
    color: var(--c-muted);
  }
  footer a {
    display: inline-block;
    padding: 4px 0;
  }
  footer {
    padding-top: 14px;
    border-top: 1px dashed var(--c-line);
  }
`;
