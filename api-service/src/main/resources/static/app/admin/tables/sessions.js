// @ts-check
import { html } from 'lit';
import { day, list, n, number, t, timeOfDay } from '../../i18n/messages.js';
import { nameOf } from '../../table/row-name.js';

/** @typedef {import('../../api/types.js').Session} Session */

/** @type {import('../../table/description.js').Table} */
export const sessions = {
  path: '/sessions',
  history: 'sessions',
  title: () => t('class.sessions'),
  icon: 'session',
  search: () => t('sessions.search'),
  name: ({ name }) => name,
  where: ({ classId, date }) => html`${nameOf('classes', classId)}, ${day(date)}`,
  sort: 'date,desc',
  none: () => t('admin.sessions.none'),
  columns: [
    { label: () => t('session.name'), sort: 'name', cell: ({ id, name }) => html`<a href="/sessions/${id}"><bdi>${name}</bdi></a>` },
    {
      label: () => t('class'),
      cell: ({ classId }) => html`<a href="/classes/${classId}"><bdi>${nameOf('classes', classId)}</bdi></a>`,
    },
    { label: () => t('session.date'), sort: 'date', cell: ({ date }) => day(date) },
    { label: () => t('session.startTime'), sort: 'startTime', cell: ({ startTime }) => (startTime ? timeOfDay(startTime) : '') },
    { label: () => t('photos'), number: true, cell: ({ counts }) => number(counts.images) },
    { label: () => t('class.faces'), number: true, cell: ({ counts }) => number(counts.faces) },
    {
      label: () => t('photo.failed'),
      number: true,
      cell: ({ counts }) =>
        counts.failed ? html`<span class="badge bad">${number(counts.failed)}</span>` : number(0),
    },
  ],
  filters: [
    { name: 'classId', label: () => t('class'), kind: 'row', rows: 'classes' },
    { name: 'from', label: () => t('table.from'), kind: 'day' },
    { name: 'to', label: () => t('table.to'), kind: 'day' },
  ],
  actions: [
    {
      name: 'reset',
      icon: 'retry',
      danger: true,
      label: () => t('admin.sessions.reset'),
      title: (count) => n('admin.sessions.reset', count),
      text: (rows) => t('admin.sessions.reset.text', { faces: facesOf(rows) }),
    },
    {
      name: 'clear',
      danger: true,
      label: () => t('admin.sessions.clear'),
      title: (count) => n('admin.sessions.clear', count),
      text: (rows) => t('admin.sessions.clear.text', { lost: list([photosOf(rows), facesOf(rows)]) }),
    },
    {
      name: 'delete',
      icon: 'trash',
      danger: true,
      label: () => t('delete'),
      title: (count) => n('admin.sessions.delete', count),
      text: (rows) => t('session.delete.text', { photos: photosOf(rows), faces: facesOf(rows) }),
    },
  ],
  links: ({ id, name }) => [
    { icon: 'photo', label: t('admin.photosOf', { name }), href: `/admin/photos?sessionId=${id}` },
    { icon: 'face', label: t('admin.facesOf', { name }), href: `/admin/faces?sessionId=${id}` },
  ],
};

/** @param {Session[]} rows */
function photosOf(rows) {
  return n('photos.count', rows.reduce((total, { counts }) => total + counts.images, 0));
}

/** @param {Session[]} rows */
function facesOf(rows) {
  return n('faces.count', rows.reduce((total, { counts }) => total + counts.faces, 0));
}
