// @ts-check
import { html } from 'lit';
import { moment, n, t } from '../../i18n/messages.js';
import { query } from '../../api/client.js';

/** @type {import('../../table/description.js').Table} */
export const auditLog = {
  path: '/audit-log',
  title: () => t('audit.title'),
  icon: 'history',
  name: ({ id }) => String(id),
  none: () => t('audit.none'),
  columns: [
    { label: () => t('audit.at'), cell: ({ at }) => html`<time datetime=${at}>${moment(at)}</time>` },
    {
      label: () => t('audit.actor'),
      cell: ({ actorId, actorName }) =>
        actorId
          ? html`<a href="/admin/audit-log${query({ actorId })}"><bdi>${actorName}</bdi></a>`
          : html`<span class="soft"><bdi>${actorName}</bdi></span>`,
    },
    { label: () => t('audit.action'), cell: ({ action }) => actionBadge(action) },
    { label: () => t('audit.table'), cell: ({ table }) => tableText(table) },
    {
      label: () => t('audit.row'),
      cell: ({ table, rowId, action, changes }) =>
        html`<a href="/admin/audit-log${query({ table, rowId })}">
          <bdi>${(action !== 'UPDATE' && rowText(changes)) || `…${rowId.slice(-8)}`}</bdi>
        </a>`,
    },
    { label: () => t('audit.changes'), cell: changesOf },
  ],
  filters: [
    {
      name: 'table',
      label: () => t('audit.table'),
      kind: 'choice',
      choices: () => Object.entries(TABLES).map(([name, text]) => [name, text()]),
    },
    { name: 'rowId', label: () => t('audit.rowId'), kind: 'text' },
    { name: 'actorId', label: () => t('audit.actor'), kind: 'row', rows: 'users' },
    {
      name: 'action',
      label: () => t('audit.action'),
      kind: 'choice',
      choices: () => [
        ['INSERT', t('audit.insert')],
        ['UPDATE', t('audit.update')],
        ['DELETE', t('audit.delete')],
      ],
    },
    { name: 'from', label: () => t('table.from'), kind: 'day', instant: 'start' },
    { name: 'to', label: () => t('table.to'), kind: 'day', instant: 'end' },
  ],
};

/** @type {Record<string, () => string>} */
const TABLES = {
  users: () => t('users.title'),
  groups: () => t('groups.title'),
  user_groups: () => t('groups.members'),
  user_identities: () => t('audit.identities'),
  classes: () => t('classes.title'),
  students: () => t('class.students'),
  sessions: () => t('class.sessions'),
  images: () => t('photos'),
  face_crops: () => t('class.faces'),
  cameras: () => t('cameras.title'),
  manual_attendance: () => t('audit.attendance'),
};

/** @param {string} name */
function tableText(name) {
  return TABLES[name]?.() ?? name;
}

/** @param {string} action */
function actionBadge(action) {
  switch (action) {
    case 'INSERT':
      return html`<span class="badge good">${t('audit.insert')}</span>`;
    case 'DELETE':
      return html`<span class="badge bad">${t('audit.delete')}</span>`;
    default:
      return html`<span class="badge accent">${t('audit.update')}</span>`;
  }
}

/** What a row was called, when the entry has all of it. @param {Record<string, any>} row */
function rowText({ name, username, file_name: fileName, first_name: first, last_name: last }) {
  return name ?? username ?? fileName ?? [first, last].filter(Boolean).join(' ');
}

/** @param {import('../../api/types.js').AuditEntry} entry */
function changesOf({ action, changes }) {
  const columns = Object.entries(changes);
  const rows = html`<ul class="changes">
    ${columns.map(
      ([column, value]) => html`<li>
        <span class="soft">${column}</span>
        ${action === 'UPDATE' && value !== null && typeof value === 'object'
          ? html`<del><bdi>${text(value.old)}</bdi></del> <span aria-hidden="true">→</span> <ins><bdi>${text(value.new)}</bdi></ins>`
          : html`<bdi>${text(value)}</bdi>`}
      </li>`,
    )}
  </ul>`;
  return action === 'UPDATE'
    ? rows
    : html`<details>
        <summary>${n('audit.columns', columns.length)}</summary>
        ${rows}
      </details>`;
}

/** @param {unknown} value */
function text(value) {
  if (value === null || value === undefined || value === '') {
    return t('audit.empty');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
