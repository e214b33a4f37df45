// @ts-check
import { html } from 'lit';
import '../../ui/avatar.js';
import { query } from '../../api/client.js';
import { moment, n, t } from '../../i18n/messages.js';
import { fullName } from '../../roster/names.js';
import { nameOf } from '../../table/row-name.js';

/** @type {import('../../table/description.js').Table} */
export const students = {
  path: '/students',
  history: 'students',
  title: () => t('class.students'),
  icon: 'user',
  search: () => t('roster.search'),
  name: fullName,
  where: ({ classId }) => nameOf('classes', classId),
  sort: 'lastName',
  none: () => t('admin.students.none'),
  columns: [
    { label: () => t('student.photo'), cell: ({ photo }) => html`<at-avatar .src=${photo}></at-avatar>` },
    {
      label: () => t('lastName'),
      sort: 'lastName',
      cell: ({ classId, lastName, studentNumber }) =>
        html`<a href="/classes/${classId}/roster${query({ q: studentNumber || lastName })}"><bdi>${lastName}</bdi></a>`,
    },
    { label: () => t('firstName'), sort: 'firstName', cell: ({ firstName }) => html`<bdi>${firstName}</bdi>` },
    {
      label: () => t('student.number'),
      sort: 'studentNumber',
      cell: ({ studentNumber }) => html`<bdi class="numbers">${studentNumber}</bdi>`,
    },
    { label: () => t('email'), sort: 'email', cell: ({ email }) => html`<bdi>${email}</bdi>` },
    {
      label: () => t('class'),
      cell: ({ classId }) => html`<a href="/classes/${classId}"><bdi>${nameOf('classes', classId)}</bdi></a>`,
    },
    { label: () => t('table.created'), sort: 'createdAt', cell: ({ createdAt }) => moment(createdAt) },
  ],
  filters: [{ name: 'classId', label: () => t('class'), kind: 'row', rows: 'classes' }],
  actions: [
    {
      name: 'delete',
      icon: 'trash',
      danger: true,
      label: () => t('delete'),
      title: (count) => n('admin.students.delete', count),
      text: () => t('admin.students.delete.text'),
    },
  ],
  links: (student) => [
    { icon: 'face', label: t('admin.facesOf', { name: fullName(student) }), href: `/admin/faces?studentId=${student.id}` },
  ],
};
