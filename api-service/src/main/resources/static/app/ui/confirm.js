// @ts-check
import { css, html } from 'lit';
import { t } from '../i18n/messages.js';
import { Form } from './form.js';

/** Asks before something that cannot be undone. `work` is what is done then; tells of `done` or `dismiss`. */
class Confirm extends Form {
  static properties = { heading: {}, text: {}, action: {}, work: { attribute: false } };

  static styles = [
    ...Form.styles,
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
    this.work = () => Promise.resolve();
  }

  render() {
    return html`<at-dialog .heading=${this.heading}>
      <p class="text">${this.text}</p>
      ${this.renderNotice()}
      <div class="actions">
        <button class="danger" ?disabled=${this.busy} @click=${this.#do}>${this.action}</button>
        <button class="quiet" autofocus @click=${() => this.emit('dismiss')}>${t('cancel')}</button>
      </div>
    </at-dialog>`;
  }

  #do() {
    return this.run(async () => {
      await this.work();
      this.emit('done');
    });
  }
}

customElements.define('at-confirm', Confirm);
