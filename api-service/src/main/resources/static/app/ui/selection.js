// @ts-check
import { html } from 'lit';
import { t } from '../i18n/messages.js';
import { tool } from './tool.js';

/**
 * What can be done to what was chosen, always in sight. Looks come with the styles of `layout`.
 *
 * @param {string} count of what was chosen, as a text
 * @param {unknown} actions buttons
 * @param {() => unknown} clear chooses nothing
 */
export function selection(count, actions, clear) {
  return html`<div class="card selection spread" role="region" aria-label=${t('faces.chosen')}>
    <div class="actions">
      ${tool('close', t('faces.chooseNone'), clear)}
      <strong role="status">${count}</strong>
    </div>
    <div class="actions">${actions}</div>
  </div>`;
}
