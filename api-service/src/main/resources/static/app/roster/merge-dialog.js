// @ts-check
import { css, html, nothing } from 'lit';
import '../ui/dialog.js';
import './student-picker.js';
import { getAll, post } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';
import { fullName } from './names.js';

/** Makes one of two students who are the same person. Tells of `saved` or `dismiss`. */
class MergeDialog extends Form {
  static properties = { student: { attribute: false }, others: { state: true }, other: { state: true } };

  static styles = [
    ...Form.styles,
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
  }

  firstUpdated() {
    this.attempt(async () => {
      const all = await getAll(`/students?classId=${this.student?.classId}`);
      this.others = all.filter(({ id }) => id !== this.student?.id);
    });
  }

  render() {
    const student = this.student;
    if (!student) {
      return nothing;
    }
    return html`<at-dialog .heading=${t('merge.title', { name: fullName(student) })}>
      <div>
        ${this.renderNotice()}
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

  #merge() {
    return this.run(async () => {
      await post(`/students/${this.student?.id}/merge`, { otherId: this.other?.id });
      this.emit('saved');
    });
  }
}

customElements.define('at-merge-dialog', MergeDialog);
