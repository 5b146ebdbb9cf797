import { css } from 'lit';

export const placeFinderStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    align-content: start;
    padding-top: 6px;
  }
  .search {
    flex: 0 1 420px;
    margin: 4px 0;
  }
  .link {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  [role='status'] {
    flex-basis: 100%;
  }
`;
