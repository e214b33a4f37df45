// @ts-check
import { html } from 'lit';
import { moment, n, number, size, t } from '../../i18n/messages.js';
import { FAILURES, failureText, photoName, statusBadge } from '../../photos/status.js';
import { nameOf } from '../../table/row-name.js';

/** @typedef {import('../../api/types.js').Photo} Photo */

/** @type {import('../../table/description.js').Table} */
export const photos = {
  path: '/images',
  history: 'images',
  title: () => t('photos'),
  icon: 'photo',
  search: () => t('admin.photos.search'),
  name: photoName,
  where: ({ sessionId, uploadedAt }) => html`${nameOf('sessions', sessionId)}, ${moment(uploadedAt)}`,
  sort: 'uploadedAt,desc',
  none: () => t('admin.photos.none'),
  columns: [
    {
      label: () => t('admin.photos.name'),
      sort: 'fileName',
      cell: (photo) => html`<a href="/photos/${photo.id}"><bdi>${photoName(photo)}</bdi></a>`,
    },
    {
      label: () => t('session'),
      cell: ({ sessionId }) => html`<a href="/sessions/${sessionId}"><bdi>${nameOf('sessions', sessionId)}</bdi></a>`,
    },
    {
      label: () => t('table.state'),
      sort: 'status',
      cell: (photo) =>
        html`${statusBadge(photo)}
        ${photo.failure ? html`<br /><span class="small soft">${failureText(photo.failure.reason)}</span>` : ''}`,
    },
    { label: () => t('class.faces'), sort: 'faceCount', number: true, cell: ({ faceCount }) => number(faceCount) },
    { label: () => t('admin.photos.size'), sort: 'sizeBytes', number: true, cell: ({ sizeBytes }) => size(sizeBytes) },
    {
      label: () => t('admin.photos.by'),
      cell: ({ uploadedBy, cameraId }) =>
        cameraId ? t('camera') : html`<bdi>${nameOf('users', uploadedBy)}</bdi>`,
    },
    { label: () => t('admin.photos.at'), sort: 'uploadedAt', cell: ({ uploadedAt }) => moment(uploadedAt) },
  ],
  filters: [
    { name: 'classId', label: () => t('class'), kind: 'row', rows: 'classes' },
    { name: 'sessionId', label: () => t('session'), kind: 'row', rows: 'sessions', within: 'classId' },
    {
      name: 'status',
      label: () => t('table.state'),
      kind: 'choice',
      choices: () => [
        ['UPLOADED', t('photo.waiting')],
        ['PROCESSING', t('photo.processing')],
        ['PROCESSED', t('admin.photos.searched')],
        ['FAILED', t('photo.failed')],
      ],
    },
    {
      name: 'failureReason',
      label: () => t('admin.photos.failure'),
      kind: 'choice',
      choices: () => Object.entries(FAILURES).map(([reason, text]) => [reason, text()]),
    },
    { name: 'uploadedBy', label: () => t('admin.photos.by'), kind: 'row', rows: 'users' },
    { name: 'uploadedFrom', label: () => t('table.from'), kind: 'day', instant: 'start' },
    { name: 'uploadedTo', label: () => t('table.to'), kind: 'day', instant: 'end' },
  ],
  actions: [
    {
      name: 'reprocess',
      icon: 'retry',
      label: () => t('admin.photos.reprocess'),
      title: (count) => n('admin.photos.reprocess', count),
      text: () => t('admin.photos.reprocess.text'),
    },
    {
      name: 'delete',
      icon: 'trash',
      danger: true,
      label: () => t('delete'),
      title: (count) => n('admin.photos.delete', count),
      text: (/** @type {Photo[]} */ rows) =>
        t('admin.photos.delete.text', { faces: n('faces.count', rows.reduce((total, { faceCount }) => total + faceCount, 0)) }),
    },
  ],
  links: (photo) => [{ icon: 'face', label: t('admin.facesOf', { name: photoName(photo) }), href: `/admin/faces?imageId=${photo.id}` }],
};
