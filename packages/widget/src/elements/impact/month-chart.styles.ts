import { css } from 'lit';

export const monthStyles = css`
  .months {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  .plot {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px;
  }
  /* From the upper rule to the ground, each amount beside its own. */
  .axis {
    display: grid;
    align-content: space-between;
    height: 132px;
    margin-top: 14px;
    color: var(--c-muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    line-height: 12px;
    text-align: end;
    white-space: nowrap;
  }
  .chart {
    grid-column: -2;
    overflow: visible;
  }
  .chart text {
    fill: var(--c-muted);
    font-size: 12px;
    text-anchor: middle;
  }
  .chart .year,
  .chart .most {
    font-weight: 600;
  }
  /* In front of the rule that it stands on. */
  .chart .most {
    fill: var(--c-ink);
    stroke: var(--c-paper);
    stroke-width: 4px;
    paint-order: stroke;
  }
  .chart .start {
    text-anchor: start;
  }
  .chart .end {
    text-anchor: end;
  }
  .tight {
    display: none;
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
    max-width: 620px;
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
    padding: 6px 0 6px 16px;
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
    table {
      font-size: clamp(12px, 3.7cqi, 14px);
    }
    th,
    td {
      padding-left: 12px;
    }
    .roomy {
      display: none;
    }
    .tight {
      display: inline;
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
