// @ts-check
import { html, nothing } from 'lit';
import { t } from '../i18n/messages.js';
import { Element } from './element.js';
import { base, buttons, fields } from './styles.js';
import { field, select, valuesOf } from './field.js';

/** A form that is sent to the API, and shows at each field what was wrong with it. It keeps what was typed. */
export class Form extends Element {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { busy: { state: true } };

  static styles = [base, buttons, fields];

  constructor() {
    super();
    this.busy = false;
  }

  /** A labelled input, with what is wrong with it. @param {import('./types.js').Field} described */
  field(described) {
    return field({ ...described, error: this.#error(described.name) });
  }

  /** A labelled choice, with what is wrong with it. @param {import('./types.js').Choice} described */
  select(described) {
    return select({ ...described, error: this.#error(described.name) });
  }

  /** @param {string} name @returns {string | undefined} */
  #error(name) {
    return this.problem?.errors[name];
  }

  /**
   * Does what the API may refuse; the form is busy until it is done.
   *
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | undefined>}
   */
  async run(work) {
    this.busy = true;
    try {
      return await this.attempt(work);
    } finally {
      this.busy = false;
    }
  }

  /**
   * Sends what stands in the form.
   *
   * @param {Event} submit
   * @param {(values: Record<string, string>) => Promise<unknown>} send
   */
  async submit(submit, send) {
    const values = valuesOf(submit);
    if (this.busy) {
      return;
    }
    await this.run(() => send(values));
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[aria-invalid="true"]'))?.focus();
  }

  /** What is wrong that no field shows. */
  renderNotice() {
    const shown = Object.keys(this.problem?.errors ?? {}).some((name) => this.renderRoot.querySelector(`#${name}`));
    return shown ? nothing : super.renderNotice();
  }

  /** @param {string} label of the button that sends it */
  renderActions(label) {
    return html`<div class="actions">
      <button class="primary" ?disabled=${this.busy}>${label}</button>
      <button type="button" class="quiet" @click=${() => this.emit('dismiss')}>${t('cancel')}</button>
    </div>`;
  }
}
