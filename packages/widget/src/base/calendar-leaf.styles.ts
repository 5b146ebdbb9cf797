import { css } from 'lit';

export const calendarLeafStyles = css`
  .leaf {
    display: grid;
    flex: none;
    align-self: start;
    justify-items: center;
    width: 52px;
    padding-bottom: 3px;
    border: 1px solid var(--c-on-tag);
    border-radius: 8px;
    background: var(--c-tag);
    color: var(--c-on-tag);
    font-size: 12.5px;
    line-height: 1.2;
    overflow: hidden;
  }
  .leaf .weekday {
    order: -2;
    justify-self: stretch;
    background: var(--c-on-tag);
    color: var(--c-tag);
    text-align: center;
  }
  .leaf .day {
    order: -1;
    font-size: 22px;
    font-weight: 700;
  }
  .literal {
    display: none;
  }
`;
