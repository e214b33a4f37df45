// @ts-check
import { html, nothing } from 'lit';
import './group-form.js';
import '../table/data-table.js';
import '../table/row-picker.js';
import '../ui/dialog.js';
import { put } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';
import { notify } from '../ui/toasts.js';
import { tool } from '../ui/tool.js';
import { AdministrationPage } from './administration.js';
import { groups } from './tables/groups.js';

/** @typedef {import('../api/types.js').Group} Group */

/** Who may do the same. */
class GroupsPage extends AdministrationPage {
  static properties = { window: { state: true } };

  constructor() {
    super();
    /** @type {{kind: 'new'} | {kind: 'edit' | 'member', group: Group} | undefined} what is open */
    this.window = undefined;
  }

  get pageTitle() {
    return groups.title();
  }

  renderAdministration() {
    return html`<div class="page">
      ${this.renderHead(groups.title())} ${this.renderNotice()}
      <at-data-table .table=${groups} .tools=${this.#tools}>
        <button slot="action" class="primary" @click=${() => (this.window = { kind: 'new' })}>
          ${icon('add')}${t('groups.new')}
        </button>
      </at-data-table>
      ${this.#renderWindow()}
    </div>`;
  }

  /** @param {Group} group */
  #tools = (group) => {
    const { name } = group;
    const join = tool('add', t('groups.join', { name }), () => (this.window = { kind: 'member', group }));
    return group.builtIn ? join : [join, tool('edit', t('groups.edit', { name }), () => (this.window = { kind: 'edit', group }))];
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
        return html`<at-group-form @dismiss=${close} @saved=${saved}></at-group-form>`;
      case 'edit':
        return html`<at-group-form .group=${this.window.group} @dismiss=${close} @saved=${saved}></at-group-form>`;
      case 'member': {
        const { name } = this.window.group;
        const join = async (/** @type {CustomEvent} */ event) => {
          const userId = event.detail.id;
          close();
          await this.attempt(async () => {
            await put(`/groups/${encodeURIComponent(name)}/members/${userId}`, undefined);
            saved();
          });
        };
        return html`<at-dialog .heading=${t('groups.join', { name })} @dismiss=${close}>
          <at-row-picker autofocus kind="users" @pick=${join}></at-row-picker>
        </at-dialog>`;
      }
      default:
        return nothing;
    }
  }
}

customElements.define('at-groups-page', GroupsPage);
