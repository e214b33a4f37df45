// @ts-check
import { has, t } from '../i18n/messages.js';

/** @typedef {{code?: string, message?: string, parameters?: Record<string, any>}} Reason of the API, with a stable code */

/** Why the API did not do what it was asked for: a problem as RFC 9457 has it, or no answer at all. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when there was no answer
   * @param {{type?: string, detail?: string, errors?: (Reason & {field: string})[], [key: string]: any} & Reason} body
   * @param {number} [retryAfter] seconds
   */
  constructor(status, body, retryAfter = 0) {
    super(body.detail ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    /** Without its namespace, such as `not-found`. */
    this.type = (body.type ?? '').replace('urn:attendansee:problem:', '');
    /** Why each invalid field is rejected, for people. */
    this.errors = Object.fromEntries((body.errors ?? []).map((error) => [error.field, reasonText(error)]));
    this.reason = reasonText({ ...body, message: this.message });
    this.retryAfter = retryAfter;
  }

  /** @returns {boolean} whether the same request may succeed later */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** @returns {string} for people: each type has a text, which may leave room for what the server says this time */
  get text() {
    if (this.status === 0) {
      return t('problem.offline');
    }
    const detail = this.#detail;
    const key = `problem.${this.type}`;
    return has(key) ? t(key, { detail }) : detail;
  }

  get #detail() {
    const fields = Object.entries(this.errors);
    return this.type === 'invalid-field' && fields.length
      ? fields.map(([field, message]) => `${field}: ${message}`).join('. ')
      : this.reason;
  }

  /** @param {unknown} error @returns {Problem} it, or throws on what is no problem of the API */
  static of(error) {
    if (error instanceof Problem) {
      return error;
    }
    throw error;
  }
}

/**
 * An answer that is no success.
 *
 * @param {number} status
 * @param {string} body
 * @param {(name: string) => string | null} header
 */
export function problemOf(status, body, header) {
  const isProblem = header('Content-Type')?.includes('json');
  return new Problem(status, isProblem ? JSON.parse(body) : {}, Number(header('Retry-After') ?? 0));
}

/**
 * Why a request or a field is rejected, in the language of the interface: by its code, or as the server says it where the
 * interface has no text for the code.
 *
 * @param {Reason} reason
 * @returns {string}
 */
export function reasonText({ code, message, parameters = {} }) {
  const key = `reason.${code}`;
  return has(key) ? t(key, parameters) : (message ?? '');
}
