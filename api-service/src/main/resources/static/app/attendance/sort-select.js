// @ts-check
import { html } from 'lit';
import { t } from '../i18n/messages.js';

/**
 * In which order a list is.
 *
 * @param {Record<string, string>} orders labels by name
 * @param {string} chosen the name of one
 * @param {(name: string) => unknown} choose
 */
export function sortSelect(orders, chosen, choose) {
  return html`<select aria-label=${t('attendance.sort')}
    @change=${(/** @type {any} */ event) => choose(event.target.value)}>
    ${Object.entries(orders).map(
      ([name, label]) => html`<option value=${name} ?selected=${name === chosen}>${label}</option>`,
    )}
  </select>`;
}
