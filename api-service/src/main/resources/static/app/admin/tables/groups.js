// @ts-check
import { html } from 'lit';
import { query } from '../../api/client.js';
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
};

/** @param {string} role what the members of a group may do */
export function roleText(role) {
  return role === 'ADMINISTRATOR' ? t('groups.role.administrator') : t('groups.role.professor');
}
