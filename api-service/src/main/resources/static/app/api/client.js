// @ts-check
import { language } from '../i18n/messages.js';
import { Problem, problemOf } from './problem.js';

/** The one door to the API. Every path is below it. */
export const API = '/api';

/**
 * Asks whoever sits there to sign in again. Set by the frame around all pages.
 *
 * @type {() => Promise<void>}
 */
let signInAgain = () => Promise.reject(new Error('Nobody asks for a password yet'));

/** @param {() => Promise<void>} ask */
export function onSignedOut(ask) {
  signInAgain = ask;
}

/** @typedef {import('./types.js').RequestOptions} Options */

/**
 * Sends a request. When the session has ended, it waits for the user to sign in, and then sends it again.
 *
 * @param {string} method
 * @param {string} path below `/api`
 * @param {Options} [options]
 * @returns {Promise<{data: any, etag: string}>}
 * @throws {Problem}
 */
export async function request(method, path, options = {}) {
  for (let attempt = 0; ; attempt++) {
    const response = await send(method, path, options);
    if (response.ok) {
      const data = response.status === 204 ? undefined : await response.json();
      return { data, etag: response.headers.get('ETag') ?? '' };
    }
    const problem = problemOf(response.status, await response.text(), (name) => response.headers.get(name));
    if (problem.status === 401 && !options.stranger) {
      await signInAgain();
    } else if (problem.type === 'csrf' && attempt === 0) {
      await send('GET', '/session', {});
    } else {
      throw problem;
    }
  }
}

/** @param {string} path @param {Options} [options] @returns {Promise<any>} */
export async function get(path, options) {
  return (await request('GET', path, options)).data;
}

/** @param {string} path @param {unknown} [json] @returns {Promise<any>} */
export async function post(path, json) {
  return (await request('POST', path, { json })).data;
}

/** @param {string} path @param {unknown} json @param {string} ifMatch @returns {Promise<any>} */
export async function patch(path, json, ifMatch) {
  return (await request('PATCH', path, { json, ifMatch })).data;
}

/** @param {string} path @param {unknown} json @returns {Promise<any>} */
export async function put(path, json) {
  return (await request('PUT', path, { json })).data;
}

/** @param {string} path */
export async function remove(path) {
  await request('DELETE', path);
}

/**
 * Reads a list from its first page to its last.
 *
 * @param {string} path with a query or without
 * @returns {Promise<any[]>}
 */
export async function getAll(path) {
  const found = [];
  const joint = path.includes('?') ? '&' : '?';
  for (let number = 0; ; number++) {
    const { content, page } = await get(`${path}${joint}size=500&page=${number}`);
    found.push(...content);
    if (number + 1 >= page.totalPages) {
      return found;
    }
  }
}

/**
 * @param {Record<string, string | number | boolean | undefined>} values those that are empty are left out
 * @returns {string} with the question mark, or empty
 */
export function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

/** @returns {Record<string, string>} what a request that changes something must repeat of its cookie */
export function csrfHeader() {
  const found = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? { 'X-XSRF-TOKEN': decodeURIComponent(found[1]) } : {};
}

/** Waits until somebody has signed in again. */
export function awaitSignIn() {
  return signInAgain();
}

/** @param {string} method @param {string} path @param {Options} options */
async function send(method, path, { json, form, ifMatch, signal }) {
  /** @type {Record<string, string>} */
  const headers = { 'Accept-Language': language(), ...(method === 'GET' ? {} : csrfHeader()) };
  if (json !== undefined) {
    headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  }
  if (ifMatch !== undefined) {
    headers['If-Match'] = ifMatch;
  }
  try {
    return await fetch(API + path, {
      method,
      headers,
      body: json === undefined ? form : JSON.stringify(json),
      signal,
      // Answers of the API are as of now; pictures, which may be kept, do not go this way.
      cache: 'no-store',
    });
  } catch (error) {
    if (error instanceof TypeError) {
      throw new Problem(0, {});
    }
    throw error;
  }
}
