// @ts-check
/**
 * The pages and their addresses, which WebInterface answers. A page is loaded when it is first gone to.
 *
 * @typedef {{path: string, tag: string, load: () => Promise<unknown>, stranger?: boolean}} Route
 */

/** @type {Route[]} */
export const routes = [
  { path: '/sign-in', tag: 'at-sign-in-page', load: () => import('./account/sign-in-page.js'), stranger: true },
  { path: '/account', tag: 'at-account-page', load: () => import('./account/account-page.js') },
  { path: '/classes', tag: 'at-classes-page', load: () => import('./classes/classes-page.js') },
  { path: '/classes/:classId', tag: 'at-class-page', load: () => import('./classes/class-page.js') },
  { path: '/classes/:classId/roster', tag: 'at-roster-page', load: () => import('./roster/roster-page.js') },
  { path: '/classes/:classId/attendance', tag: 'at-class-attendance-page', load: () => import('./attendance/class-attendance-page.js') },
  { path: '/classes/:classId/cameras', tag: 'at-class-cameras-page', load: () => import('./cameras/class-cameras-page.js') },
  { path: '/sessions/:sessionId', tag: 'at-session-page', load: () => import('./sessions/session-page.js') },
  { path: '/sessions/:sessionId/faces', tag: 'at-faces-page', load: () => import('./faces/faces-page.js') },
  { path: '/sessions/:sessionId/attendance', tag: 'at-session-attendance-page', load: () => import('./attendance/session-attendance-page.js') },
  { path: '/photos/:imageId', tag: 'at-photo-page', load: () => import('./photos/photo-page.js') },
  { path: '/pipeline', tag: 'at-pipeline-page', load: () => import('./pipeline/pipeline-page.js') },
  { path: '/admin', tag: 'at-admin-page', load: () => import('./admin/admin-page.js') },
  { path: '/admin/users', tag: 'at-users-page', load: () => import('./admin/users-page.js') },
  { path: '/admin/groups', tag: 'at-groups-page', load: () => import('./admin/groups-page.js') },
  { path: '/admin/cameras', tag: 'at-cameras-page', load: () => import('./admin/cameras-page.js') },
  { path: '/admin/:table', tag: 'at-table-page', load: () => import('./admin/table-page.js') },
];

/** Where `/` leads. */
export const HOME = '/classes';

/**
 * @param {string} path
 * @returns {{route: Route, params: Record<string, string>} | undefined}
 */
export function match(path) {
  const parts = (path === '/' ? HOME : path).split('/');
  for (const route of routes) {
    const wanted = route.path.split('/');
    if (wanted.length === parts.length && wanted.every((part, i) => part.startsWith(':') || part === parts[i])) {
      const params = wanted.flatMap((part, i) => (part.startsWith(':') ? [[part.slice(1), parts[i]]] : []));
      return { route, params: Object.fromEntries(params) };
    }
  }
  return undefined;
}
