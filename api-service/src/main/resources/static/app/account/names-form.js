// @ts-check
import { html } from 'lit';
import { patch, request } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';
import { notify } from '../ui/toasts.js';
import { currentUser } from './current-user.js';

/** Changes one's own names and e-mail address. */
class NamesForm extends Form {
  render() {
    const user = currentUser.user;
    return html`<form class="stack" novalidate @submit=${this.#send}>
      ${this.renderNotice()}
      <div class="pair">
        ${this.field({ name: 'firstName', label: t('firstName'), value: user?.firstName })}
        ${this.field({ name: 'lastName', label: t('lastName'), value: user?.lastName })}
      </div>
      ${this.field({ name: 'email', label: t('email'), type: 'email', value: user?.email })}
      <div class="actions"><button class="primary" ?disabled=${this.busy}>${t('save')}</button></div>
    </form>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ firstName, lastName, email }) => {
      const { etag } = await request('GET', '/users/me');
      currentUser.update(await patch('/users/me', { firstName, lastName, email }, etag));
      notify(t('saved'));
    });
  }
}

customElements.define('at-names-form', NamesForm);
