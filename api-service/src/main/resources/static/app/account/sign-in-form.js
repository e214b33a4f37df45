// @ts-check
import { html } from 'lit';
import { Problem } from '../api/problem.js';
import { n, t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';
import { currentUser } from './current-user.js';

/** Takes username and password; tells of `signed-in` with the user. With `username` it asks for the password alone. */
class SignInForm extends Form {
  static properties = { username: {} };

  constructor() {
    super();
    this.username = '';
  }

  render() {
    return html`<form class="stack" method="post" @submit=${this.#send}>
      ${this.renderNotice()}
      ${this.username
        ? html`<input name="username" type="hidden" autocomplete="username" .value=${this.username} />`
        : this.field({
            name: 'username',
            label: t('signIn.username'),
            required: true,
            autofocus: true,
            autocomplete: 'username',
            maxlength: 150,
          })}
      ${this.field({
        name: 'password',
        label: t('signIn.password'),
        type: 'password',
        required: true,
        autofocus: this.username !== '',
        autocomplete: 'current-password',
      })}
      <button class="primary" ?disabled=${this.busy}>${t('signIn.action')}</button>
    </form>`;
  }

  firstUpdated() {
    const first = this.renderRoot.querySelector('[autofocus]');
    if (first instanceof HTMLElement) {
      first.focus();
    }
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ username, password }) => {
      try {
        this.emit('signed-in', await currentUser.signIn(username, password));
      } catch (error) {
        const problem = Problem.of(error);
        if (problem.status === 401) {
          throw new Problem(401, { detail: t('signIn.wrong') });
        }
        if (problem.type === 'too-many-logins') {
          throw new Problem(429, { detail: n('signIn.tooMany', Math.max(1, Math.ceil(problem.retryAfter / 60))) });
        }
        throw problem;
      }
    });
  }
}

customElements.define('at-sign-in-form', SignInForm);
