// @ts-check
import { html } from 'lit';
import '../table/data-table.js';
import { t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';
import { AdministrationPage } from './administration.js';
import { auditLog } from './tables/audit-log.js';
import { classes } from './tables/classes.js';
import { faces } from './tables/faces.js';
import { photos } from './tables/photos.js';
import { sessions } from './tables/sessions.js';
import { students } from './tables/students.js';

/** @type {Record<string, import('../table/description.js').Table>} by the last part of the address */
const TABLES = { classes, students, sessions, photos, faces, 'audit-log': auditLog };

/** Any table that can be looked through and changed by the row, but not written anew. */
class TablePage extends AdministrationPage {
  get #table() {
    return Object.hasOwn(TABLES, this.params.table) ? TABLES[this.params.table] : undefined;
  }

  get pageTitle() {
    return this.#table?.title() ?? t('gone.title');
  }

  renderAdministration() {
    const table = this.#table;
    if (!table) {
      return html`<div class="page">
        <at-empty .heading=${t('gone.title')} level="1">
          ${icon('warning')}
          <p slot="text">${t('gone.text')}</p>
          <a slot="action" class="button primary" href="/admin">${t('admin.title')}</a>
        </at-empty>
      </div>`;
    }
    return html`<div class="page">
      ${this.renderHead(table.title())}
      <at-data-table .table=${table}></at-data-table>
    </div>`;
  }
}

customElements.define('at-table-page', TablePage);
