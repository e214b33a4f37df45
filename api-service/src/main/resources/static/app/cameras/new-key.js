// @ts-check
import { html, nothing } from 'lit';
import '../ui/dialog.js';
import '../ui/notice.js';
import { post } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';

/** Gives a camera another key. Tells of `created` with the camera and the key, or of `dismiss`. */
class NewKey extends Form {
  static properties = { camera: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../api/types.js').Camera | undefined} */
    this.camera = undefined;
  }

  render() {
    if (!this.camera) {
      return nothing;
    }
    return html`<at-dialog .heading=${t('cameras.renew', { name: this.camera.name })}>
      <form class="stack" novalidate @submit=${this.#send}>
        ${this.renderNotice()}
        <p class="soft">${t('cameras.renew.text')}</p>
        ${this.field({
          name: 'keyExpiresAt',
          label: t('cameras.expiry'),
          hint: t('cameras.expiry.hint'),
          type: 'date',
          autofocus: true,
        })}
        ${this.renderActions(t('cameras.renew.action'))}
      </form>
    </at-dialog>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ keyExpiresAt }) => {
      this.emit('created', await post(`/cameras/${this.camera?.id}/key`, { keyExpiresAt: endOf(keyExpiresAt) }));
    });
  }
}

/** The end of a day where the browser is. @param {string} day ISO 8601, or empty @returns {string | undefined} */
export function endOf(day) {
  return day ? new Date(`${day}T23:59:59`).toISOString() : undefined;
}

customElements.define('at-new-key', NewKey);
