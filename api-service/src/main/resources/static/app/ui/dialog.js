// @ts-check
import { css, html } from 'lit';
import { t } from '../i18n/messages.js';
import { Element } from './element.js';
import { icon } from './icons.js';
import { base, buttons } from './styles.js';

/**
 * A window over the page, open as long as it is there. It tells of `dismiss` when the user closes it, and gives the
 * focus back when it goes. `fixed`: the user cannot close it.
 */
class Dialog extends Element {
  static properties = { heading: {}, wide: { type: Boolean }, fixed: { type: Boolean } };

  static styles = [
    base,
    buttons,
    css`
      dialog {
        width: min(100vw - 2 * var(--space-4), 30rem);
        max-height: calc(100dvh - 2 * var(--space-4));
        padding: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow-high);
      }
      dialog.wide {
        width: min(100vw - 2 * var(--space-4), 52rem);
      }
      dialog::backdrop {
        background: rgb(10 12 16 / 45%);
      }
      .top {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-5) var(--space-5) 0;
      }
      .top button {
        margin: -0.375rem -0.5rem 0 0;
      }
      .body {
        padding: var(--space-4) var(--space-5) var(--space-5);
      }
    `,
  ];

  /** @type {HTMLElement | undefined} who had the focus before */
  #before;

  constructor() {
    super();
    this.heading = '';
    this.wide = false;
    this.fixed = false;
  }

  async firstUpdated() {
    this.#before = focused();
    const dialog = /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
    dialog.showModal();
    const first = /** @type {any} */ (this.querySelector('[autofocus]'));
    // A component has to be there before it can take the focus.
    await first?.updateComplete;
    first?.focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#before?.focus({ preventScroll: true });
  }

  render() {
    return html`<dialog class=${this.wide ? 'wide' : ''} aria-labelledby="heading" @cancel=${this.#cancel} @close=${this.#closed}>
      <div class="top">
        <h2 id="heading">${this.heading}</h2>
        ${this.fixed
          ? ''
          : html`<button class="quiet small icon-only" aria-label=${t('close')} @click=${() => this.emit('dismiss')}>
              ${icon('close')}
            </button>`}
      </div>
      <div class="body"><slot></slot></div>
    </dialog>`;
  }

  /** Browsers close it by themselves when Escape is pressed again, whoever objects. */
  #closed() {
    if (this.fixed) {
      this.renderRoot.querySelector('dialog')?.showModal();
    } else {
      this.emit('dismiss');
    }
  }

  /** @param {Event} event */
  #cancel(event) {
    event.preventDefault();
    if (!this.fixed) {
      this.emit('dismiss');
    }
  }
}

/** @returns {HTMLElement | undefined} through all shadow roots */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return element instanceof HTMLElement ? element : undefined;
}

customElements.define('at-dialog', Dialog);
