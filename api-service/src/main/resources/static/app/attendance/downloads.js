// @ts-check
import { html } from 'lit';
import { API } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';

/**
 * The list that is seen as files, all pages of it at once, and on paper.
 *
 * @param {string} path of the list, below `/api`
 * @param {string} query with the question mark
 * @param {() => unknown} print
 */
export function downloads(path, query, print) {
  return html`<a class="button quiet" href="${API}${path}.csv${query}" download>${icon('import')}CSV</a>
    <a class="button quiet" href="${API}${path}.pdf${query}" download>${icon('import')}PDF</a>
    <button class="quiet" @click=${print}>${icon('print')}${t('attendance.print')}</button>`;
}

/** Prints what is shown, once it is. */
export async function printed() {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  window.print();
}
