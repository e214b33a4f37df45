// @ts-check
import { css } from 'lit';

/** A table where there is room for one; on a phone each row is a card. */
export const dataTableStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .table {
    position: relative;
  }
  th,
  td {
    padding-inline: var(--space-3);
  }
  td > span {
    display: block;
    min-width: 0;
    max-width: 22rem;
    overflow-wrap: break-word;
  }
  td.number > span {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  at-avatar {
    vertical-align: middle;
  }
  td a:not(.button) {
    font-weight: 550;
  }
  .choose {
    width: 1%;
    padding-inline-end: 0;
  }
  .choose label,
  .choose input {
    display: block;
  }
  thead td,
  thead th {
    border-bottom: 1px solid var(--line);
  }
  tr.chosen {
    background: color-mix(in srgb, var(--accent-soft) 55%, transparent);
  }
  td.tools {
    width: 1%;
    padding-inline-start: 0;
    text-align: end;
    white-space: nowrap;
  }
  td.tools a.icon-only {
    width: 2rem;
  }
  button.sort {
    min-height: 2rem;
    margin-inline: calc(-1 * var(--space-2));
    padding: 0 var(--space-2);
    border: 0;
    background: none;
    color: inherit;
    font-size: inherit;
    gap: var(--space-1);
  }
  button.sort:hover {
    color: var(--ink);
  }
  .arrow:empty {
    display: none;
  }
  .arrow svg.icon {
    width: 1rem;
    height: 1rem;
  }
  th:not([aria-sort='none']) button.sort {
    color: var(--ink);
  }
  th[aria-sort='ascending'] .arrow {
    transform: scaleY(-1);
  }
  .refused {
    display: block;
  }
  summary {
    cursor: pointer;
  }
  .changes li {
    text-align: start;
  }
  .changes del {
    color: var(--bad);
  }
  .changes ins {
    color: var(--good);
    text-decoration: none;
  }
  @media (max-width: 48rem) {
    table,
    thead,
    tbody,
    tr {
      display: block;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--space-4);
      padding: var(--space-2) var(--space-4);
      border-bottom: 1px solid var(--line);
    }
    thead td,
    thead th {
      width: auto;
      padding: 0;
      border: 0;
    }
    .unsorted,
    td[data-label]:has(bdi:empty) {
      display: none;
    }
    .choose,
    td.tools {
      width: auto;
    }
    td > span {
      max-width: none;
      overflow-wrap: anywhere;
    }
    td.number > span {
      margin: 0;
    }
    tbody tr {
      position: relative;
      display: grid;
      gap: var(--space-1);
      padding: var(--space-3) var(--space-4);
      border-bottom: 1px solid var(--line);
    }
    tbody tr:last-child {
      border: 0;
    }
    tbody td {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--space-4);
      width: auto;
      padding: 0;
      border: 0;
      text-align: end !important;
    }
    tbody td[data-label]::before {
      content: attr(data-label);
      flex: none;
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    tbody tr:has(.choose) {
      padding-inline-start: 3rem;
    }
    tbody td.choose {
      position: absolute;
      inset-inline-start: var(--space-4);
      top: 0.875rem;
    }
    td.tools,
    td.tools:empty {
      justify-content: flex-end;
      gap: 0;
      margin-inline-end: calc(-1 * var(--space-2));
    }
  }
`;
