// @ts-check
import { html } from 'lit';
import { getAll, query } from '../../api/client.js';
import { moment, n, t } from '../../i18n/messages.js';

/** @type {import('../../table/description.js').Table} */
export const users = {
  path: '/users',
  history: 'users',
  title: () => t('users.title'),
  icon: 'users',
  search: () => t('users.search'),
  name: ({ username }) => username,
  sort: 'username',
  none: () => t('users.none'),
  columns: [
    { label: () => t('signIn.username'), sort: 'username', cell: ({ username }) => html`<strong><bdi>${username}</bdi></strong>` },
    { label: () => t('firstName'), sort: 'firstName', cell: ({ firstName }) => html`<bdi>${firstName}</bdi>` },
    { label: () => t('lastName'), sort: 'lastName', cell: ({ lastName }) => html`<bdi>${lastName}</bdi>` },
    { label: () => t('email'), sort: 'email', cell: ({ email }) => html`<bdi>${email}</bdi>` },
    {
      label: () => t('groups.title'),
      cell: ({ groups }) => groups.map((/** @type {string} */ group) => html`<span class="badge">${group}</span> `),
    },
    {
      label: () => t('users.active'),
      sort: 'active',
      cell: ({ active }) =>
        active
          ? html`<span class="badge good">${t('users.active')}</span>`
          : html`<span class="badge warn">${t('users.inactive')}</span>`,
    },
    { label: () => t('table.created'), sort: 'createdAt', cell: ({ createdAt }) => moment(createdAt) },
  ],
  filters: [
    {
      name: 'active',
      label: () => t('users.active'),
      kind: 'choice',
      choices: () => [
        ['true', t('users.active')],
        ['false', t('users.inactive')],
      ],
    },
    {
      name: 'group',
      label: () => t('group'),
      kind: 'choice',
      choices: async () => (await getAll('/groups')).map(({ name }) => [name, name]),
    },
  ],
  links: ({ id, username }) => [
    {
      icon: 'users',
      label: t('users.memberships', { name: username }),
      href: `/admin/audit-log${query({ table: 'user_groups', rowId: id })}`,
    },
  ],
  actions: [
    { name: 'activate', label: () => t('users.activate'), title: (count) => n('users.activate', count), text: () => t('users.activate.text') },
    {
      name: 'deactivate',
      label: () => t('users.deactivate'),
      title: (count) => n('users.deactivate', count),
      text: () => t('users.deactivate.text'),
    },
    {
      name: 'addToGroup',
      label: () => t('users.join'),
      title: (count) => n('users.join', count),
      text: () => t('users.join.text'),
      asks: 'group',
    },
    {
      name: 'removeFromGroup',
      label: () => t('users.leave'),
      title: (count) => n('users.leave', count),
      text: () => t('users.leave.text'),
      asks: 'group',
    },
    {
      name: 'delete',
      icon: 'trash',
      danger: true,
      label: () => t('delete'),
      title: (count) => n('users.delete', count),
      one: (name) => t('users.deleteOne', { name }),
      text: () => t('users.delete.text'),
    },
  ],
};
