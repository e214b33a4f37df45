// @ts-check
import { html, nothing } from 'lit';
import './reset-password.js';
import './user-form.js';
import '../table/data-table.js';
import { t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';
import { notify } from '../ui/toasts.js';
import { tool } from '../ui/tool.js';
import { AdministrationPage } from './administration.js';
import { users } from './tables/users.js';

/** @typedef {import('../api/types.js').User} User */

/** Who may sign in. */
class UsersPage extends AdministrationPage {
  static properties = { window: { state: true } };

  constructor() {
    super();
    /** @type {{kind: 'new'} | {kind: 'edit' | 'password', user: User} | undefined} what is open */
    this.window = undefined;
  }

  get pageTitle() {
    return users.title();
  }

  renderAdministration() {
    return html`<div class="page">
      ${this.renderHead(users.title())}
      <at-data-table .table=${users} .tools=${this.#tools}>
        <button slot="action" class="primary" @click=${() => (this.window = { kind: 'new' })}>
          ${icon('add')}${t('users.new')}
        </button>
      </at-data-table>
      ${this.#renderWindow()}
    </div>`;
  }

  /** @param {User} user */
  #tools = (user) => {
    const name = user.username;
    return [
      tool('edit', t('users.editOne', { name }), () => (this.window = { kind: 'edit', user })),
      tool('key', t('users.password', { name }), () => (this.window = { kind: 'password', user })),
    ];
  };

  #renderWindow() {
    const close = () => (this.window = undefined);
    const saved = () => {
      this.window = undefined;
      notify(t('saved'));
      this.dataTable.reload();
    };
    switch (this.window?.kind) {
      case 'new':
        return html`<at-user-form @dismiss=${close} @saved=${saved}></at-user-form>`;
      case 'edit':
        return html`<at-user-form .userId=${this.window.user.id} @dismiss=${close} @saved=${saved}></at-user-form>`;
      case 'password':
        return html`<at-reset-password .user=${this.window.user} @dismiss=${close} @saved=${saved}></at-reset-password>`;
      default:
        return nothing;
    }
  }
}

customElements.define('at-users-page', UsersPage);
