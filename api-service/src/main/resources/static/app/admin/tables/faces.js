// @ts-check
import { html } from 'lit';
import '../../ui/avatar.js';
import { n, percent, t } from '../../i18n/messages.js';
import { nameOf } from '../../table/row-name.js';

/** @type {import('../../table/description.js').Table} */
export const faces = {
  path: '/face-crops',
  history: 'face_crops',
  title: () => t('class.faces'),
  icon: 'face',
  name: ({ index }) => t('face.number', { number: index + 1 }),
  where: ({ imageId }) => nameOf('images', imageId),
  none: () => t('admin.faces.none'),
  columns: [
    {
      label: () => t('face'),
      cell: ({ id, imageId, crop, index }) =>
        html`<a href="/photos/${imageId}?face=${id}">
          <at-avatar .src=${crop}></at-avatar>
          <span class="hidden">${t('face.number', { number: index + 1 })} ${nameOf('images', imageId)}</span>
        </a>`,
    },
    {
      label: () => t('photo'),
      cell: ({ imageId }) => html`<a href="/photos/${imageId}"><bdi>${nameOf('images', imageId)}</bdi></a>`,
    },
    {
      label: () => t('student'),
      cell: ({ studentId }) =>
        studentId ? html`<bdi>${nameOf('students', studentId)}</bdi>` : html`<span class="soft">${t('face.unknown')}</span>`,
    },
    { label: () => t('face.score'), number: true, cell: ({ detectionScore }) => percent(detectionScore) },
    { label: () => t('face.quality'), number: true, cell: ({ quality }) => percent(quality) },
    { label: () => t('face.size'), number: true, cell: ({ box }) => `${box.width} × ${box.height}` },
    { label: () => t('face.detector'), cell: ({ detector }) => html`<span class="small soft">${detector}</span>` },
  ],
  filters: [
    { name: 'classId', label: () => t('class'), kind: 'row', rows: 'classes' },
    { name: 'sessionId', label: () => t('session'), kind: 'row', rows: 'sessions', within: 'classId' },
    { name: 'imageId', label: () => t('photo'), kind: 'row', rows: 'images', within: 'sessionId' },
    { name: 'studentId', label: () => t('student'), kind: 'row', rows: 'students', within: 'classId' },
    {
      name: 'unknown',
      label: () => t('admin.faces.whose'),
      kind: 'choice',
      choices: () => [
        ['true', t('faces.unknown')],
        ['false', t('faces.known')],
      ],
    },
    { name: 'detector', label: () => t('face.detector'), kind: 'text' },
    { name: 'minScore', label: () => t('admin.faces.minScore'), kind: 'number' },
  ],
  actions: [
    {
      name: 'label',
      icon: 'user',
      label: () => t('faces.assign'),
      title: (count) => n('faces.assignTitle', count),
      text: () => t('admin.faces.label.text'),
      asks: 'student',
    },
    {
      name: 'unlabel',
      label: () => t('faces.unassign'),
      title: (count) => n('admin.faces.unlabel', count),
      text: () => t('admin.faces.unlabel.text'),
    },
    {
      name: 'delete',
      icon: 'trash',
      danger: true,
      label: () => t('delete'),
      title: (count) => n('admin.faces.delete', count),
      text: () => t('admin.faces.delete.text'),
    },
  ],
};
