// @ts-check
import { css } from 'lit';

export const sessionAttendanceStyles = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    color: var(--ink-soft);
  }
  .paper {
    display: none;
  }
  .share {
    font-size: var(--text-large);
    font-weight: 620;
  }
  .which button span {
    font-variant-numeric: tabular-nums;
  }
  select {
    width: auto;
    max-width: 100%;
  }
  table {
    width: 100%;
  }
  tbody th {
    color: var(--ink);
    font-size: var(--text);
    font-weight: 600;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .number {
    display: block;
    font-weight: 400;
  }
  tbody tr:last-child th {
    border-bottom: 0;
  }
  tbody button,
  tbody a,
  tbody input {
    scroll-margin-block: 4.5rem 6rem;
  }
  tbody tr.chosen {
    background: color-mix(in srgb, var(--accent-soft) 60%, transparent);
  }
  th:first-child,
  td.choice,
  td.face {
    width: 1%;
    padding-inline-end: 0;
  }
  td.choice input,
  th:first-child input {
    display: block;
  }
  td.face a,
  td.face at-avatar {
    display: block;
    width: 2.25rem;
    height: 2.25rem;
    border-radius: 50%;
  }
  td.face a:hover {
    box-shadow: 0 0 0 3px var(--accent-soft);
  }
  td.status,
  td.tools {
    width: 1%;
    white-space: nowrap;
  }
  td.tools {
    text-align: end;
  }
  td.grounds {
    color: var(--ink-soft);
    min-width: 9rem;
  }
  .note {
    color: var(--ink);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .status button[aria-pressed='true'] {
    border-color: color-mix(in srgb, currentColor 35%, transparent);
    box-shadow: none;
  }
  .status button.present[aria-pressed='true'] {
    background: var(--good-soft);
    color: var(--good);
  }
  .status button.absent[aria-pressed='true'] {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .status button.excused[aria-pressed='true'] {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .status .decided button[aria-pressed='true'] {
    border-color: currentColor;
  }
  details {
    color: var(--ink-soft);
    font-size: var(--text-small);
  }
  summary {
    width: fit-content;
    cursor: pointer;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-5);
    margin-top: var(--space-3);
  }
  .keys div {
    display: flex;
    gap: var(--space-2);
  }
  kbd {
    padding: 0 0.35rem;
    border: 1px solid var(--line);
    border-radius: 0.25rem;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  @media (max-width: 48rem) {
    .which {
      display: flex;
      width: 100%;
    }
    .which button {
      flex: 1;
      padding-inline: var(--space-1);
    }
    thead {
      display: block;
      padding: var(--space-3) var(--space-4);
      border-bottom: 1px solid var(--line);
    }
    thead th {
      border: 0;
      padding: 0;
    }
    thead tr,
    tbody,
    table {
      display: block;
    }
    thead th:not(:first-child) {
      display: none;
    }
    thead .actions .hidden {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
    }
    tbody tr {
      display: grid;
      grid-template-columns: auto auto minmax(0, 1fr) auto;
      gap: var(--space-1) var(--space-3);
      align-items: center;
      padding: var(--space-3) var(--space-4);
      border-bottom: 1px solid var(--line);
    }
    tbody tr:last-child {
      border: 0;
    }
    tbody tr > * {
      width: auto !important;
      padding: 0;
      border: 0;
    }
    td.status {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    td.status .switch {
      display: flex;
    }
    td.status button {
      flex: 1;
      min-height: 2.25rem;
    }
    td.grounds {
      grid-row: 3;
      grid-column: 1 / -1;
    }
    td.grounds:empty {
      display: none;
    }
    td.tools {
      grid-row: 1;
      grid-column: 4;
    }
  }
  @media print {
    .paper {
      display: inline;
    }
    .selection,
    details,
    .facts a,
    at-notice,
    .choice,
    .tools,
    thead th:first-child,
    thead th:last-child,
    .which,
    .status button[aria-pressed='false'] {
      display: none;
    }
    th,
    td {
      padding: var(--space-1) var(--space-2);
    }
    tr {
      break-inside: avoid;
    }
    .status .switch,
    .status button {
      padding: 0;
      min-height: 0;
      border: 0;
      background: none !important;
    }
  }
`;
