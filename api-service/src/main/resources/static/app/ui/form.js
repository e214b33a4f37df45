// @ts-check
import { html, nothing } from 'lit';
import { Problem } from '../api/problem.js';
import { t } from '../i18n/messages.js';
import { Element } from './element.js';
import { base, buttons, fields } from './styles.js';
import { valuesOf } from './field.js';

/** A form that is sent to the API, and shows at each field what was wrong with it. It keeps what was typed. */
export class Form extends Element {
  static properties = { busy: { state: true }, problem: { state: true } };

  static styles = [base, buttons, fields];

  constructor() {
    super();
    this.busy = false;
    /** @type {Problem | undefined} */
    this.problem = undefined;
  }

  /** @param {string} name @returns {string | undefined} what is wrong with a field */
  error(name) {
    return this.problem?.errors[name];
  }

  /**
   * Does something that the API may refuse, such as to look for what the form needs.
   *
   * @param {() => Promise<unknown>} work
   */
  async attempt(work) {
    try {
      await work();
    } catch (error) {
      this.problem = Problem.of(error);
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
    this.busy = true;
    try {
      await send(values);
      this.problem = undefined;
    } catch (error) {
      this.problem = Problem.of(error);
      await this.updateComplete;
      const wrong = this.renderRoot.querySelector('[aria-invalid="true"]');
      if (wrong instanceof HTMLElement) {
        wrong.focus();
      }
    } finally {
      this.busy = false;
    }
  }

  /** What is wrong that no field shows. */
  renderNotice() {
    const shown = Object.keys(this.problem?.errors ?? {}).some((name) => this.renderRoot.querySelector(`#${name}`));
    return this.problem && !shown ? html`<at-notice kind="bad">${this.problem.text}</at-notice>` : nothing;
  }

  /** @param {string} label of the button that sends it */
  renderActions(label) {
    return html`<div class="actions">
      <button class="primary" ?disabled=${this.busy}>${label}</button>
      <button type="button" class="quiet" @click=${() => this.emit('dismiss')}>${t('cancel')}</button>
    </div>`;
  }
}
