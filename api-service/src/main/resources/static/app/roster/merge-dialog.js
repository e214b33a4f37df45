// @ts-check
import { css, html, nothing } from 'lit';
import '../ui/dialog.js';
import './student-picker.js';
import { getAll, post } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { base, buttons } from '../ui/styles.js';
import { fullName } from './names.js';

/** Makes one of two students who are the same person. Tells of `saved` or `dismiss`. */
class MergeDialog extends Element {
  static properties = {
    student: { attribute: false },
    others: { state: true },
    other: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      div {
        display: grid;
        gap: var(--space-4);
      }
      div.actions {
        display: flex;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../api/types.js').Student | undefined} who stays */
    this.student = undefined;
    /** @type {import('../api/types.js').Student[]} */
    this.others = [];
    /** @type {import('../api/types.js').Student | undefined} whose row goes */
    this.other = undefined;
    this.busy = false;
    /** @type {Problem | undefined} */
    this.problem = undefined;
  }

  async firstUpdated() {
    try {
      const all = await getAll(`/students?classId=${this.student?.classId}`);
      this.others = all.filter(({ id }) => id !== this.student?.id);
    } catch (error) {
      this.problem = Problem.of(error);
    }
  }

  render() {
    const student = this.student;
    if (!student) {
      return nothing;
    }
    return html`<at-dialog .heading=${t('merge.title', { name: fullName(student) })}>
      <div>
        ${this.problem ? html`<at-notice kind="bad">${this.problem.text}</at-notice>` : nothing}
        ${this.other
          ? html`<p>${t('merge.text', { stays: fullName(student), goes: fullName(this.other) })}</p>
              <div class="actions">
                <button class="danger" ?disabled=${this.busy} @click=${this.#merge}>${t('merge.action')}</button>
                <button class="quiet" @click=${() => (this.other = undefined)}>${t('merge.another')}</button>
              </div>`
          : html`<p class="soft">${t('merge.who')}</p>
              <at-student-picker autofocus eager .students=${this.others} .label=${t('picker.label')}
                @pick=${(/** @type {CustomEvent} */ event) => (this.other = event.detail)}></at-student-picker>`}
      </div>
    </at-dialog>`;
  }

  async #merge() {
    this.busy = true;
    try {
      await post(`/students/${this.student?.id}/merge`, { otherId: this.other?.id });
      this.emit('saved');
    } catch (error) {
      this.problem = Problem.of(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('at-merge-dialog', MergeDialog);
