// @ts-check
import { html } from 'lit';
import { put } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';
import { notify } from '../ui/toasts.js';
import { currentUser } from './current-user.js';

/** Changes one's own password. */
class PasswordForm extends Form {
  render() {
    return html`<form class="stack" method="post" novalidate @submit=${this.#send}>
      ${this.renderNotice()}
      <input type="hidden" name="username" autocomplete="username" .value=${currentUser.user?.username ?? ''} />
      ${this.field({
        name: 'currentPassword',
        label: t('password.current'),
        type: 'password',
        required: true,
        autocomplete: 'current-password',
      })}
      ${this.field({
        name: 'newPassword',
        label: t('password.new'),
        type: 'password',
        required: true,
        autocomplete: 'new-password',
        hint: t('password.hint'),
      })}
      <div class="actions"><button class="primary" ?disabled=${this.busy}>${t('password.change')}</button></div>
    </form>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    const form = /** @type {HTMLFormElement} */ (submit.target);
    return this.submit(submit, async ({ currentPassword, newPassword }) => {
      await put('/users/me/password', { currentPassword, newPassword });
      form.reset();
      notify(t('password.changed'));
    });
  }
}

customElements.define('at-password-form', PasswordForm);
