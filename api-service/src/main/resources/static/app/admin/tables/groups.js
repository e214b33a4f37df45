// @ts-check
import { html } from 'lit';
import { query, remove } from '../../api/client.js';
import { n, t } from '../../i18n/messages.js';

/** @type {import('../../table/description.js').Table} */
export const groups = {
  path: '/groups',
  history: 'groups',
  title: () => t('groups.title'),
  icon: 'users',
  search: () => t('groups.search'),
  name: ({ name }) => name,
  sort: 'name',
  none: () => t('groups.none'),
  columns: [
    {
      label: () => t('group'),
      sort: 'name',
      cell: ({ name, builtIn }) =>
        html`<strong><bdi>${name}</bdi></strong> ${builtIn ? html`<span class="badge">${t('groups.builtIn')}</span>` : ''}`,
    },
    { label: () => t('groups.role'), sort: 'role', cell: ({ role }) => roleText(role) },
    {
      label: () => t('groups.members'),
      cell: ({ name, members }) => html`<a href="/admin/users${query({ group: name })}">${n('users.count', members)}</a>`,
    },
  ],
  actions: [
    {
      name: 'delete',
      icon: 'trash',
      danger: true,
      label: () => t('delete'),
      title: (count) => n('groups.delete', count),
      one: (name) => t('groups.delete', { name }),
      text: (rows) => n('groups.delete.text', rows.length, { members: n('users.count', rows.reduce((sum, { members }) => sum + members, 0)) }),
      fits: ({ builtIn }) => !builtIn,
      each: ({ name }) => remove(`/groups/${encodeURIComponent(name)}`),
    },
  ],
};

/** @param {string} role what the members of a group may do */
export function roleText(role) {
  return role === 'ADMINISTRATOR' ? t('groups.role.administrator') : t('groups.role.professor');
}
