// @ts-check
import { query } from '../api/client.js';

/**
 * @param {Record<string, string | number | undefined>} filter values that are empty are left out
 * @param {string[]} order fields by which the API sorts, such as `images,desc`, the most important first
 * @returns {string} with the question mark
 */
export function listQuery(filter, order) {
  const parts = [query(filter).slice(1), ...order.map((field) => `sort=${field}`)];
  return `?${parts.filter(Boolean).join('&')}`;
}

/**
 * Where a student's attendance of a session is shown, among those whose names are alike.
 *
 * @param {string} sessionId
 * @param {string} name
 */
export function cellAddress(sessionId, name) {
  return `/sessions/${sessionId}/attendance${query({ q: name })}`;
}
