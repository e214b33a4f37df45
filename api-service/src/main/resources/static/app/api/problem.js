// @ts-check
import { has, t } from '../i18n/messages.js';

/** Why the API did not do what it was asked for: a problem as RFC 9457 has it, or no answer at all. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when there was no answer
   * @param {{type?: string, detail?: string, errors?: {field: string, message?: string}[], [key: string]: unknown}} body
   * @param {number} [retryAfter] seconds
   */
  constructor(status, body, retryAfter = 0) {
    super(body.detail ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    /** Without its namespace, such as `not-found`. */
    this.type = (body.type ?? '').replace('urn:attendansee:problem:', '');
    /** What is wrong with each field, for people. */
    this.errors = Object.fromEntries((body.errors ?? []).map(({ field, message }) => [field, said(message ?? '')]));
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
      : said(this.message);
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
 * What the server says, in the language of the interface where it has words for that: the key is the sentence itself,
 * of which only the letters count. Numbers in it fill in `{number}`.
 *
 * @param {string} sentence
 * @returns {string}
 */
export function said(sentence) {
  const key = `said.${sentence.toLowerCase().match(/[a-z]+/g)?.join('-')}`;
  return has(key) ? t(key, { number: Number(/\d+/.exec(sentence)?.[0]) }) : sentence;
}
