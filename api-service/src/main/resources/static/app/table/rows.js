// @ts-check
import { html } from 'lit';
import { day, t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';

/**
 * Rows that others refer to by their id: where to find them, and what they are called.
 *
 * @typedef {object} Kind
 * @property {string} path of their list, below which each has its id
 * @property {() => string} search what to type to find one
 * @property {(row: any) => string} name
 * @property {(row: any) => unknown} [detail] tells those of the same name apart
 */

/** @type {Record<'classes' | 'students' | 'sessions' | 'images' | 'users', Kind>} */
export const KINDS = {
  classes: { path: '/classes', search: () => t('classes.search'), name: ({ name }) => name },
  students: {
    path: '/students',
    search: () => t('roster.search'),
    name: fullName,
    detail: ({ classId }) => html`<at-row-name kind="classes" row=${classId}></at-row-name>`,
  },
  sessions: {
    path: '/sessions',
    search: () => t('sessions.search'),
    name: ({ name }) => name,
    detail: ({ date }) => day(date),
  },
  images: { path: '/images', search: () => t('admin.photos.search'), name: ({ fileName }) => fileName || t('photo.unnamed') },
  users: { path: '/users', search: () => t('users.search'), name: ({ username }) => username, detail: fullName },
};
