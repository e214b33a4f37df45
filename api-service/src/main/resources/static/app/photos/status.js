// @ts-check
import { html } from 'lit';
import { n, t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';

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

/** Why a photograph failed, for people. @param {string} [reason] */
export function failureText(reason) {
  switch (reason) {
    case 'UNDECODABLE':
      return t('failure.undecodable');
    case 'TOO_LARGE':
      return t('failure.tooLarge');
    case 'TIMED_OUT':
      return t('failure.timedOut');
    case 'ORIGINAL_MISSING':
      return t('failure.originalMissing');
    case 'CHECKSUM_MISMATCH':
      return t('failure.checksumMismatch');
    case 'POISON':
      return t('failure.poison');
    default:
      return t('failure.attemptsExhausted');
  }
}
