// @ts-check
import { css, html, nothing } from 'lit';
import '../ui/dialog.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';
import { STATUSES, statusWord } from './statuses.js';

/** @typedef {import('../api/types.js').AttendanceStatus} AttendanceStatus */

/** Asks what is decided, and why. `work` is what is done then; tells of `done` or `dismiss`. */
class DecisionDialog extends Form {
  static properties = {
    heading: {},
    text: {},
    status: {},
    note: {},
    work: { attribute: false },
  };

  static styles = [
    ...Form.styles,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-5);
        margin: 0;
        padding: 0;
        border: 0;
      }
      fieldset label {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 2rem;
      }
      p {
        color: var(--ink-soft);
      }
    `,
  ];

  constructor() {
    super();
    this.heading = '';
    this.text = '';
    /** @type {AttendanceStatus | undefined} what is chosen at first */
    this.status = undefined;
    this.note = '';
    /** @type {(status: AttendanceStatus, note: string) => unknown} */
    this.work = () => undefined;
  }

  render() {
    return html`<at-dialog .heading=${this.heading}>
      <form class="stack" @submit=${this.#send}>
        ${this.renderNotice()} ${this.text ? html`<p>${this.text}</p>` : nothing}
        <fieldset>
          <legend class="hidden">${t('attendance.status')}</legend>
          ${STATUSES.map(
            (status) => html`<label>
              <input type="radio" name="status" value=${status} ?checked=${status === this.status} required
                ?autofocus=${status === (this.status ?? STATUSES[0])} />
              ${statusWord(status)}
            </label>`,
          )}
        </fieldset>
        ${this.field({
          name: 'note',
          label: t('attendance.note'),
          value: this.note,
          hint: t('attendance.note.hint'),
          maxlength: 1000,
          lines: 3,
        })}
        ${this.renderActions(t('save'))}
      </form>
    </at-dialog>`;
  }

  /** @param {Event} event */
  #send(event) {
    return this.submit(event, async ({ status, note }) => {
      await this.work(/** @type {AttendanceStatus} */ (status), note.trim());
      this.emit('done');
    });
  }
}

customElements.define('at-decision-dialog', DecisionDialog);
