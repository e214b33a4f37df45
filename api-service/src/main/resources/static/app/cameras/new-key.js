// @ts-check
import { html, nothing } from 'lit';
import '../ui/dialog.js';
import '../ui/notice.js';
import { post } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { field } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { endOf } from './expiry.js';

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
        ${field({
          name: 'keyExpiresAt',
          label: t('cameras.expiry'),
          hint: t('cameras.expiry.hint'),
          type: 'date',
          autofocus: true,
          error: this.error('keyExpiresAt'),
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

customElements.define('at-new-key', NewKey);
