// @ts-check
import { css, html, nothing } from 'lit';
import { Problem } from '../api/problem.js';
import { t } from '../i18n/messages.js';
import { Element } from './element.js';
import { base, buttons } from './styles.js';

/** Asks before something that cannot be undone. `work` is what is done then; tells of `done` or `dismiss`. */
class Confirm extends Element {
  static properties = {
    heading: {},
    text: {},
    action: {},
    work: { attribute: false },
    busy: { state: true },
    problem: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      .text {
        margin-bottom: var(--space-5);
        color: var(--ink-soft);
      }
      at-notice {
        margin-bottom: var(--space-4);
      }
    `,
  ];

  constructor() {
    super();
    this.heading = '';
    this.text = '';
    this.action = '';
    /** @type {() => Promise<unknown>} */
    this.work = async () => {};
    this.busy = false;
    /** @type {Problem | undefined} */
    this.problem = undefined;
  }

  render() {
    return html`<at-dialog .heading=${this.heading}>
      <p class="text">${this.text}</p>
      ${this.problem ? html`<at-notice kind="bad">${this.problem.text}</at-notice>` : nothing}
      <div class="actions">
        <button class="danger" ?disabled=${this.busy} @click=${this.#do}>${this.action}</button>
        <button class="quiet" autofocus @click=${() => this.emit('dismiss')}>${t('cancel')}</button>
      </div>
    </at-dialog>`;
  }

  async #do() {
    this.busy = true;
    try {
      await this.work();
      this.emit('done');
    } catch (error) {
      this.problem = Problem.of(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('at-confirm', Confirm);
