// @ts-check
import { html } from 'lit';
import { day, t } from '../i18n/messages.js';
import { photoName } from '../photos/status.js';
import { fullName } from '../roster/names.js';

/** Rows that others refer to by their id. @type {Record<'classes' | 'students' | 'sessions' | 'images' | 'users', import('./description.js').Kind>} */
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
  images: { path: '/images', search: () => t('admin.photos.search'), name: photoName },
  users: { path: '/users', search: () => t('users.search'), name: ({ username }) => username, detail: fullName },
};
