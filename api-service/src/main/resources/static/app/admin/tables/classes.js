// @ts-check
import { html } from 'lit';
import { get } from '../../api/client.js';
import { list, moment, n, t } from '../../i18n/messages.js';
import { nameOf } from '../../table/row-name.js';

/** @type {import('../../table/description.js').Table} */
export const classes = {
  path: '/classes',
  history: 'classes',
  title: () => t('classes.title'),
  icon: 'classes',
  search: () => t('classes.search'),
  name: ({ name }) => name,
  where: ({ ownerId }) => nameOf('users', ownerId),
  sort: 'name',
  none: () => t('admin.classes.none'),
  columns: [
    { label: () => t('class.name'), sort: 'name', cell: ({ id, name }) => html`<a href="/classes/${id}"><bdi>${name}</bdi></a>` },
    { label: () => t('class.owner'), cell: ({ ownerId }) => html`<bdi>${nameOf('users', ownerId)}</bdi>` },
    {
      label: () => t('table.state'),
      sort: 'active',
      cell: ({ active }) =>
        active ? html`<span class="badge good">${t('classes.active')}</span>` : html`<span class="badge">${t('class.archived')}</span>`,
    },
    { label: () => t('table.created'), sort: 'createdAt', cell: ({ createdAt }) => moment(createdAt) },
    { label: () => t('table.updated'), sort: 'updatedAt', cell: ({ updatedAt }) => moment(updatedAt) },
  ],
  filters: [
    {
      name: 'active',
      label: () => t('table.state'),
      kind: 'choice',
      choices: () => [
        ['true', t('classes.active')],
        ['false', t('class.archived')],
      ],
    },
    { name: 'ownerId', label: () => t('class.owner'), kind: 'row', rows: 'users' },
  ],
  actions: [
    {
      name: 'archive',
      icon: 'archive',
      label: () => t('class.archive'),
      title: (count) => n('admin.classes.archive', count),
      text: () => t('admin.classes.archive.text'),
    },
    {
      name: 'restore',
      label: () => t('class.restore'),
      title: (count) => n('admin.classes.restore', count),
      text: () => t('admin.classes.restore.text'),
    },
    {
      name: 'delete',
      icon: 'trash',
      danger: true,
      label: () => t('delete'),
      title: (count) => n('admin.classes.delete', count),
      text: lost,
    },
  ],
  links: ({ id, name }) => [
    { icon: 'users', label: t('admin.studentsOf', { name }), href: `/admin/students?classId=${id}` },
    { icon: 'session', label: t('admin.sessionsOf', { name }), href: `/admin/sessions?classId=${id}` },
    { icon: 'photo', label: t('admin.photosOf', { name }), href: `/admin/photos?classId=${id}` },
    { icon: 'camera', label: t('admin.camerasOf', { name }), href: `/admin/cameras?classId=${id}` },
  ],
};

/** @param {{id: string}[]} rows */
async function lost(rows) {
  /** @type {import('../../api/types.js').Statistics[]} */
  const all = await Promise.all(rows.map(({ id }) => get(`/classes/${id}/statistics`)));
  const sum = (/** @type {(one: import('../../api/types.js').Statistics) => number} */ count) =>
    all.reduce((total, one) => total + count(one), 0);
  return t('class.delete.text', {
    lost: list([
      n('students.count', sum(({ students }) => students)),
      n('sessions.count', sum(({ sessions }) => sessions)),
      n(
        'photos.count',
        sum(({ images }) => images.uploaded + images.processing + images.processed + images.failed),
      ),
      n('faces.count', sum(({ faces }) => faces)),
    ]),
  });
}
