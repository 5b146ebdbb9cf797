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
    display: flex;
    justify-content: space-between;
    gap: 12px;
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
