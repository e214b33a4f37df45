// @ts-check
import { css, html, nothing } from 'lit';
import '../ui/dialog.js';
import { request } from '../api/client.js';
import { reasonText } from '../api/problem.js';
import { n, t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';
import { icon } from '../ui/icons.js';
import { layout, tables } from '../ui/styles.js';

/** @typedef {import('../api/types.js').RosterReport} RosterReport */

/** Shows what a roster file would do, row by row, and then does it. Tells of `saved` or `dismiss`. */
class RosterImport extends Form {
  static properties = { classId: { attribute: false }, file: { state: true }, report: { state: true } };

  static styles = [
    ...Form.styles,
    layout,
    tables,
    css`
      .stack {
        display: grid;
        gap: var(--space-4);
      }
      .table {
        max-height: min(24rem, 50dvh);
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      th {
        position: sticky;
        top: 0;
        background: var(--surface);
      }
      input[type='file'] {
        position: absolute;
        inset: 0;
        width: 100%;
        opacity: 0;
        cursor: pointer;
      }
      .drop {
        position: relative;
        display: grid;
        justify-items: center;
        gap: var(--space-2);
        padding: var(--space-6) var(--space-4);
        border: 1.5px dashed var(--edge);
        border-radius: var(--radius-large);
        text-align: center;
        color: var(--ink-soft);
      }
      .drop strong {
        color: var(--accent);
      }
      .drop:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      code {
        overflow-wrap: anywhere;
      }
      .error {
        color: var(--bad);
        font-size: var(--text-small);
      }
    `,
  ];

  constructor() {
    super();
    this.classId = '';
    /** @type {File | undefined} */
    this.file = undefined;
    /** @type {RosterReport | undefined} */
    this.report = undefined;
  }

  render() {
    return html`<at-dialog wide .heading=${t('import.title')}>
      <div class="stack">
        ${this.renderNotice()}
        ${this.report ? this.#renderReport(this.report) : this.#renderChoice()}
      </div>
    </at-dialog>`;
  }

  #renderChoice() {
    return html`<p class="soft">${t('import.text')} <code>first name, last name, student id, email</code></p>
      <div class="drop">
        ${icon('import')}
        <label for="file"><strong>${t('import.choose')}</strong> ${t('import.drop')}</label>
        <span class="small">CSV, XLSX</span>
        <input id="file" type="file" accept=".csv,.xlsx,text/csv" ?disabled=${this.busy} @change=${this.#chosen} />
      </div>`;
  }

  /** @param {RosterReport} report */
  #renderReport(report) {
    return html`<div class="actions" role="status">
        <span class="badge good">${n('import.created', report.created)}</span>
        <span class="badge">${n('import.existing', report.existing)}</span>
        ${report.invalid ? html`<span class="badge bad">${n('import.invalid', report.invalid)}</span>` : nothing}
      </div>
      <div class="table" tabindex="0" role="group" aria-label=${t('import.rows')}>
        <table>
          <thead>
            <tr>
              <th class="number">${t('import.row')}</th>
              <th>${t('import.student')}</th>
              <th>${t('student.number')}</th>
              <th>${t('import.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            ${report.rows.map(
              (row) => html`<tr>
                <td class="number">${row.row}</td>
                <td><bdi>${row.firstName} ${row.lastName}</bdi></td>
                <td><bdi>${row.studentNumber}</bdi></td>
                <td>
                  ${outcome(row)}
                  ${row.errors.map((error) => html`<div class="error">${label(error.field)}: ${reasonText(error)}</div>`)}
                </td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="actions">
        <button class="primary" ?disabled=${this.busy || report.created === 0} @click=${this.#import}>
          ${n('import.action', report.created)}
        </button>
        <button class="quiet" @click=${() => (this.report = undefined)}>${t('import.another')}</button>
      </div>`;
  }

  /** @param {Event} event */
  async #chosen(event) {
    this.file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
    if (this.file) {
      this.report = await this.#send(true);
    }
  }

  async #import() {
    const report = await this.#send(false);
    if (report) {
      this.emit('saved', report);
    }
  }

  /** @param {boolean} dryRun @returns {Promise<RosterReport | undefined>} */
  async #send(dryRun) {
    const form = new FormData();
    form.append('file', /** @type {File} */ (this.file));
    const path = `/classes/${this.classId}/roster?dryRun=${dryRun}`;
    return (await this.run(() => request('POST', path, { form })))?.data;
  }
}

/** @param {import('../api/types.js').RosterRow} row */
function outcome(row) {
  switch (row.outcome) {
    case 'CREATED':
      return html`<span class="badge good">${t('import.outcome.created')}</span>`;
    case 'EXISTS':
      return html`<span class="badge">${t('import.outcome.exists')}</span>`;
    default:
      return html`<span class="badge bad">${t('import.outcome.invalid')}</span>`;
  }
}

/** @param {string} field as the API names it */
function label(field) {
  switch (field) {
    case 'firstName':
      return t('firstName');
    case 'lastName':
      return t('lastName');
    case 'studentNumber':
      return t('student.number');
    default:
      return t('email');
  }
}

customElements.define('at-roster-import', RosterImport);
