// @ts-check
import { html } from 'lit';
import { moment, n, t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';

/** What a photograph is called. @param {import('../api/types.js').Photo} photo */
export function photoName({ fileName, uploadedAt }) {
  return fileName || t('photo.unnamed', { at: moment(uploadedAt) });
}

/** What has become of a photograph, as a badge. @param {import('../api/types.js').Photo} photo */
export function statusBadge(photo) {
  switch (photo.status) {
    case 'PROCESSED':
      return photo.faceCount === 0
        ? html`<span class="badge warn">${t('photo.noFaces')}</span>`
        : html`<span class="badge good">${n('faces.count', photo.faceCount)}</span>`;
    case 'FAILED':
      return html`<span class="badge bad">${icon('warning')}${t('photo.failed')}</span>`;
    case 'PROCESSING':
      return html`<span class="badge accent">${icon('clock')}${t('photo.processing')}</span>`;
    default:
      return html`<span class="badge accent">${icon('clock')}${t('photo.waiting')}</span>`;
  }
}

/** Why a photograph may have failed, for people. @type {Record<string, () => string>} */
export const FAILURES = {
  UNDECODABLE: () => t('failure.undecodable'),
  TOO_LARGE: () => t('failure.tooLarge'),
  TIMED_OUT: () => t('failure.timedOut'),
  ORIGINAL_MISSING: () => t('failure.originalMissing'),
  CHECKSUM_MISMATCH: () => t('failure.checksumMismatch'),
  POISON: () => t('failure.poison'),
  ATTEMPTS_EXHAUSTED: () => t('failure.attemptsExhausted'),
};

/** @param {string} [reason] */
export function failureText(reason) {
  return (FAILURES[reason ?? ''] ?? FAILURES.ATTEMPTS_EXHAUSTED)();
}
