// @ts-check
import { html, nothing } from 'lit';
import '../ui/dialog.js';
import '../ui/notice.js';
import { put } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';

/** Gives a user another password. Tells of `saved` or `dismiss`. */
class ResetPassword extends Form {
  static properties = { user: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../api/types.js').User | undefined} */
    this.user = undefined;
  }

  render() {
    const user = this.user;
    if (!user) {
      return nothing;
    }
    return html`<at-dialog .heading=${t('users.password', { name: user.username })}>
      <form class="stack" method="post" novalidate @submit=${this.#send}>
        ${this.renderNotice()}
        <p class="soft">${t('users.password.text')}</p>
        <input type="hidden" name="username" autocomplete="username" .value=${user.username} />
        ${this.field({
          name: 'password',
          label: t('password.new'),
          type: 'password',
          required: true,
          autofocus: true,
          autocomplete: 'new-password',
          hint: t('password.hint'),
        })}
        ${this.renderActions(t('users.password.action'))}
      </form>
    </at-dialog>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ password }) => {
      await put(`/users/${this.user?.id}/password`, { password });
      this.emit('saved');
    });
  }
}

customElements.define('at-reset-password', ResetPassword);
