import { css } from 'lit';

export const calendarLeafStyles = css`
  .leaf {
    display: grid;
    flex: none;
    align-self: start;
    width: 52px;
    padding-bottom: 3px;
    border: 1px solid var(--c-on-tag);
    border-radius: 8px;
    background: var(--c-tag);
    color: var(--c-on-tag);
    font-size: 12.5px;
    line-height: 1.2;
    text-align: center;
    overflow: hidden;
    /* Its colours are the system's; a plate behind the letters would hide those of the weekday. */
    forced-color-adjust: none;
  }
  .leaf .weekday {
    order: -2;
    background: var(--c-on-tag);
    color: var(--c-tag);
  }
  .leaf .day {
    order: -1;
    font-size: 22px;
    font-weight: 700;
  }
`;
