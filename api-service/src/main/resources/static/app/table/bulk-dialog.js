// @ts-check
import { css, html, nothing } from 'lit';
import './row-picker.js';
import '../ui/dialog.js';
import { getAll, post } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';
import { Element } from '../ui/element.js';
import { base, buttons, fields } from '../ui/styles.js';

/** Asks before something is done to many rows, for what it needs to know too. Tells of `done` with the answer, or `dismiss`. */
class BulkDialog extends Element {
  static properties = {
    path: {},
    action: { attribute: false },
    rows: { attribute: false },
    text: { state: true },
    groups: { state: true },
    student: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  static styles = [
    base,
    buttons,
    fields,
    css`
      form {
        display: grid;
        gap: var(--space-4);
      }
    `,
  ];

  constructor() {
    super();
    this.path = '';
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
    this.busy = false;
    /** @type {Problem | undefined} */
    this.problem = undefined;
  }

  async firstUpdated() {
    try {
      this.groups = this.action?.asks === 'group' ? await getAll('/groups') : [];
      this.text = await this.action?.text(this.rows);
    } catch (error) {
      this.problem = Problem.of(error);
    }
  }

  render() {
    const action = this.action;
    if (!action) {
      return nothing;
    }
    const ready = this.text !== undefined && (action.asks !== 'student' || this.student);
    return html`<at-dialog .heading=${action.title(this.rows.length)}>
      <form @submit=${this.#send}>
        ${this.problem ? html`<at-notice kind="bad">${this.problem.text}</at-notice>` : nothing}
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
  async #send(submit) {
    submit.preventDefault();
    const group = new FormData(/** @type {HTMLFormElement} */ (submit.target)).get('group') ?? undefined;
    this.busy = true;
    try {
      const ids = this.rows.map(({ id }) => id);
      this.emit('done', await post(`${this.path}/bulk`, { action: this.action?.name, ids, group, studentId: this.student?.id }));
    } catch (error) {
      this.problem = Problem.of(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('at-bulk-dialog', BulkDialog);
