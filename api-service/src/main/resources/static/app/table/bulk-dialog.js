// @ts-check
import { css, html, nothing } from 'lit';
import './row-picker.js';
import '../ui/dialog.js';
import { getAll, post } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';
import { Form } from '../ui/form.js';

/** @typedef {import('./description.js').Refused} Refused */

/** Asks before something is done to rows, for what it needs to know too. Tells of `done` with those refused, or `dismiss`. */
class BulkDialog extends Form {
  static properties = {
    table: { attribute: false },
    action: { attribute: false },
    rows: { attribute: false },
    text: { state: true },
    groups: { state: true },
    student: { state: true },
  };

  static styles = [
    ...Form.styles,
    css`
      form {
        display: grid;
        gap: var(--space-4);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('./description.js').Table | undefined} */
    this.table = undefined;
    /** @type {import('./description.js').Action | undefined} */
    this.action = undefined;
    /** @type {any[]} */
    this.rows = [];
    /** @type {string | undefined} */
    this.text = undefined;
    /** @type {import('../api/types.js').Group[]} */
    this.groups = [];
    /** @type {import('../api/types.js').Student | undefined} */
    this.student = undefined;
  }

  firstUpdated() {
    this.attempt(async () => {
      this.groups = this.action?.asks === 'group' ? await getAll('/groups') : [];
      this.text = await this.action?.text(this.rows);
    });
  }

  render() {
    const { action, table, rows } = this;
    if (!action || !table) {
      return nothing;
    }
    const ready = this.text !== undefined && (action.asks !== 'student' || this.student);
    const heading = action.one && rows.length === 1 ? action.one(table.name(rows[0])) : action.title(rows.length);
    return html`<at-dialog .heading=${heading}>
      <form @submit=${this.#send}>
        ${this.renderNotice()}
        <p class="soft" role="status">${this.text ?? t('loading')}</p>
        ${action.asks === 'group' ? this.#renderGroups() : nothing}
        ${action.asks === 'student' ? this.#renderStudent() : nothing}
        <div class="actions">
          <button class=${action.danger ? 'danger' : 'primary'} ?disabled=${this.busy || !ready}>${action.label()}</button>
          <button type="button" class="quiet" ?autofocus=${!action.asks} @click=${() => this.emit('dismiss')}>
            ${t('cancel')}
          </button>
        </div>
      </form>
    </at-dialog>`;
  }

  #renderGroups() {
    return html`<div class="field">
      <label for="group">${t('group')}</label>
      <select id="group" name="group" autofocus>
        ${this.groups.map(({ name }) => html`<option>${name}</option>`)}
      </select>
    </div>`;
  }

  #renderStudent() {
    return this.student
      ? html`<p><strong><bdi>${fullName(this.student)}</bdi></strong></p>`
      : html`<at-row-picker autofocus kind="students"
          @pick=${(/** @type {CustomEvent} */ event) => (this.student = event.detail)}></at-row-picker>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ group }) =>
      this.emit('done', await (this.action?.each ? this.#doEach(this.action.each) : this.#doAll(group))),
    );
  }

  /** @param {string} [group] @returns {Promise<Refused[]>} */
  async #doAll(group) {
    const ids = this.rows.map(({ id }) => id);
    const asked = { action: this.action?.name, ids, group, studentId: this.student?.id };
    const { results } = await post(`${this.table?.path}/bulk`, asked);
    return results
      .filter((/** @type {any} */ { outcome }) => outcome !== 'DONE')
      .map((/** @type {any} */ { id, problem }) => ({ id, reason: new Problem(problem.status, problem).text }));
  }

  /** One after the other, whatever becomes of those before. @param {(row: any) => Promise<unknown>} work */
  async #doEach(work) {
    /** @type {Refused[]} */
    const refused = [];
    for (const row of this.rows) {
      try {
        await work(row);
      } catch (error) {
        refused.push({ id: row.id, reason: Problem.of(error).text });
      }
    }
    return refused;
  }
}

customElements.define('at-bulk-dialog', BulkDialog);
