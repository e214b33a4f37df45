// @ts-check
import { t } from '../i18n/messages.js';

/** Why the API did not do what it was asked for: a problem as RFC 9457 has it, or no answer at all. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when there was no answer
   * @param {{type?: string, detail?: string, errors?: {field: string, message: string}[], [key: string]: unknown}} body
   * @param {number} [retryAfter] seconds
   */
  constructor(status, body, retryAfter = 0) {
    super(body.detail ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    /** Without its namespace, such as `not-found`. */
    this.type = (body.type ?? '').replace('urn:attendansee:problem:', '');
    /** What is wrong with each field. */
    this.errors = Object.fromEntries((body.errors ?? []).map((error) => [error.field, error.message]));
    this.retryAfter = retryAfter;
  }

  /** @returns {boolean} whether the same request may succeed later */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** @returns {string} for people */
  get text() {
    switch (this.type) {
      case 'not-found':
        return t('problem.notFound');
      case 'forbidden':
        return t('problem.forbidden');
      case 'stale-version':
        return t('problem.stale');
      case 'unavailable':
        return t('problem.unavailable');
      case 'internal-error':
        return t('problem.internal');
      case 'class-archived':
        return t('problem.archived');
      default:
        return this.status === 0 ? t('problem.offline') : this.message;
    }
  }

  /** @param {unknown} error @returns {Problem} it, or throws on what is no problem of the API */
  static of(error) {
    if (error instanceof Problem) {
      return error;
    }
    throw error;
  }
}
