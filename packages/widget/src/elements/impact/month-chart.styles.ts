import { css } from 'lit';

export const monthStyles = css`
  .months {
    display: grid;
    gap: 10px;
    min-width: 0;
  }
  .chart text {
    fill: var(--c-muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .middle {
    text-anchor: middle;
  }
  .chart .year {
    font-weight: 600;
  }
  .bar {
    fill: var(--c-accent);
  }
  .withheld {
    fill: none;
    stroke: var(--c-muted);
    stroke-width: 1.5;
    stroke-dasharray: 3 3;
  }
  .rule {
    stroke: var(--c-line);
  }
  .ground {
    stroke: var(--c-muted);
  }
  .legend {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .table {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14px;
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
  }
  th,
  td {
    padding: 6px 0 6px 8px;
    border-bottom: 1px solid var(--c-line);
    text-align: end;
    font-weight: 400;
  }
  th:first-child {
    padding-left: 0;
    text-align: start;
  }
  thead th {
    color: var(--c-muted);
    font-weight: 600;
  }
  @container (max-width: 459px) {
    .roomy {
      display: none;
    }
  }
  @media print {
    .months {
      break-inside: avoid;
    }
    .table.unseen {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
    }
  }
`;
