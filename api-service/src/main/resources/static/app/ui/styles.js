// @ts-check
import { css } from 'lit';

/** What every component needs: boxes, focus, headings, links. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: var(--text-title);
    font-weight: 620;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h1:focus {
    outline: none;
  }
  h2 {
    font-size: var(--text-large);
    font-weight: 620;
    line-height: 1.3;
    letter-spacing: -0.005em;
  }
  h3 {
    font-size: var(--text);
    font-weight: 620;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    color: var(--accent-strong);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 3px;
  }
  svg.icon {
    width: 1.125rem;
    height: 1.125rem;
    flex: none;
    vertical-align: -0.2em;
  }
  .soft {
    color: var(--ink-soft);
  }
  .small {
    font-size: var(--text-small);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;

export const buttons = css`
  button,
  a.button,
  label.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: 2.5rem;
    padding: 0 var(--space-4);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 550;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition: background-color 0.12s;
  }
  button:hover,
  a.button:hover,
  label.button:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  button:focus-visible,
  a.button:focus-visible {
    border-radius: var(--radius);
  }
  button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  button.primary,
  a.button.primary,
  label.button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover,
  a.button.primary:hover,
  label.button.primary:hover {
    background: var(--accent-strong);
    color: var(--on-accent);
  }
  button.danger {
    border-color: transparent;
    background: var(--bad);
    color: light-dark(#fff, #2b0f0c);
  }
  button.quiet,
  a.button.quiet,
  label.button.quiet {
    border-color: transparent;
    background: none;
    color: var(--ink-soft);
  }
  button.quiet:hover,
  a.button.quiet:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  button.quiet.bad {
    color: var(--bad);
  }
  button.quiet.bad:hover {
    background: var(--bad-soft);
  }
  button.small,
  a.button.small {
    min-height: 2rem;
    padding: 0 var(--space-3);
    font-size: var(--text-small);
  }
  button.icon-only,
  a.button.icon-only {
    padding: 0;
    width: 2.5rem;
  }
  button.small.icon-only {
    width: 2rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  @media print {
    button:not(.tile),
    a.button,
    label.button {
      display: none;
    }
  }
`;

export const fields = css`
  input,
  select,
  textarea {
    width: 100%;
    min-height: 2.5rem;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  textarea {
    min-height: 5rem;
    resize: vertical;
  }
  input::placeholder,
  textarea::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: -1px;
    border-radius: var(--radius);
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 1.125rem;
    height: 1.125rem;
    min-height: 0;
    margin: 0;
    accent-color: var(--accent);
  }
  input[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--bad);
  }
  .field {
    display: grid;
    gap: var(--space-1);
    align-content: start;
  }
  .field > label,
  legend {
    font-weight: 550;
    padding: 0;
  }
  .field .error {
    color: var(--bad);
    font-size: var(--text-small);
  }
  .field .hint {
    color: var(--ink-soft);
    font-size: var(--text-small);
  }
  .tick {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 1.75rem;
  }
  fieldset {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  form.stack {
    display: grid;
    gap: var(--space-4);
  }
  form .pair {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
  }
`;

/** A page: its head, its sections, cards. */
export const layout = css`
  .page {
    width: min(100% - 2 * var(--space-4), var(--width));
    margin-inline: auto;
    padding-block: var(--space-6) var(--space-8);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-5);
    align-content: start;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: var(--space-4);
  }
  .head > :first-child {
    min-width: min(100%, 14rem);
    flex: 1;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    margin-bottom: var(--space-2);
    color: var(--ink-soft);
    font-size: var(--text-small);
    text-decoration: none;
  }
  .back:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    box-shadow: var(--shadow);
  }
  .toolbar,
  .spread {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
  }
  .spread {
    justify-content: space-between;
  }
  /* All around it leads where the link does. */
  a.stretched {
    color: inherit;
    text-decoration: none;
  }
  a.stretched::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .selection {
    position: sticky;
    bottom: var(--space-3);
    z-index: 5;
    padding: var(--space-2) var(--space-4);
    box-shadow: var(--shadow-high);
  }
  .toolbar .grow {
    flex: 1 1 12rem;
    max-width: 24rem;
  }
  .tabs {
    display: flex;
    gap: var(--space-5);
    border-bottom: 1px solid var(--line);
  }
  .tabs a {
    padding: var(--space-2) 0;
    margin-bottom: -1px;
    border-bottom: 2px solid transparent;
    color: var(--ink-soft);
    font-weight: 550;
    text-decoration: none;
  }
  .tabs a:hover {
    color: var(--ink);
  }
  .tabs a[aria-current='page'] {
    color: var(--ink);
    border-color: var(--accent);
  }
  .switch {
    display: inline-flex;
    padding: 3px;
    gap: 2px;
    border-radius: var(--radius);
    background: var(--sunken);
    border: 1px solid var(--line);
  }
  .switch button {
    min-height: 2rem;
    padding: 0 var(--space-3);
    border-color: transparent;
    border-radius: 0.375rem;
    background: none;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }
  .switch button[aria-pressed='true'] {
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    padding: 0 var(--space-2);
    border-radius: 1rem;
    background: var(--sunken);
    color: var(--ink-soft);
    font-size: var(--text-small);
    font-weight: 550;
    line-height: 1.5rem;
    white-space: nowrap;
  }
  .badge.good {
    background: var(--good-soft);
    color: var(--good);
  }
  .badge.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .badge.bad {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .badge.accent {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .live::before {
    content: '';
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 50%;
    background: currentColor;
  }
  .loading {
    color: var(--ink-soft);
    animation: appear 0.3s 0.25s both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .head h1 + p {
    margin-top: var(--space-1);
  }
  @media print {
    .page {
      width: 100%;
      padding: 0;
      gap: var(--space-4);
    }
    .head {
      break-after: avoid;
    }
    .toolbar,
    .tabs,
    .back,
    .head .actions,
    at-pager {
      display: none;
    }
    .card {
      border: 0;
      box-shadow: none;
    }
  }
  @media (max-width: 40rem) {
    .tabs {
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      font-size: var(--text-small);
    }
    .page {
      padding-top: var(--space-5);
    }
    .head .actions {
      gap: var(--space-1);
      margin-inline-start: calc(-1 * var(--space-2));
    }
    .head .actions .quiet {
      padding-inline: var(--space-2);
    }
    .head .actions a.button:not(.quiet) {
      margin-inline-start: var(--space-2);
    }
    h1 {
      font-size: 1.375rem;
    }
  }
`;

export const tables = css`
  .table {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    color: var(--ink-soft);
    font-size: var(--text-small);
    font-weight: 550;
    text-align: start;
    white-space: nowrap;
  }
  th,
  td {
    padding: var(--space-2) var(--space-4);
    border-bottom: 1px solid var(--line);
  }
  tbody tr:last-child td {
    border-bottom: 0;
  }
  td.number,
  th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @media print {
    .table {
      overflow: visible;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
