// @ts-check
import { html } from 'lit';
import '../ui/empty-state.js';
import { currentUser } from '../account/current-user.js';
import { t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';

/** A page for administrators. Whoever else comes here is told so; the API would refuse them anyway. */
export class AdministrationPage extends Page {
  render() {
    if (currentUser.isAdministrator) {
      return this.renderAdministration();
    }
    return html`<div class="page">
      <at-empty .heading=${t('admin.notYours.title')} level="1">
        ${icon('admin')}
        <p slot="text">${t('admin.notYours.text')}</p>
        <a slot="action" class="button primary" href="/classes">${t('gone.action')}</a>
      </at-empty>
    </div>`;
  }

  /** @returns {unknown} the page, for those whom it is for */
  renderAdministration() {
    return '';
  }

  /** @param {string} title */
  renderHead(title) {
    return html`<div class="head">
      <div>
        <a class="back" href="/admin">${icon('back')}${t('admin.title')}</a>
        <h1>${title}</h1>
      </div>
    </div>`;
  }

  /** @returns {any} the table of the page, to be told that rows have changed */
  get dataTable() {
    return this.renderRoot.querySelector('at-data-table');
  }
}
