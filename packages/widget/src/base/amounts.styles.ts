import { css } from 'lit';

export const amountsStyles = css`
  .amounts {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 16px;
    align-items: baseline;
  }
  .amounts dd {
    text-align: end;
  }
  .sum {
    font-size: 19px;
    font-weight: 700;
  }
  dt.sum .small {
    font-weight: 400;
  }
  .vat {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
`;
