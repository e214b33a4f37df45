// @ts-check
import { css, html, nothing } from 'lit';
import '../ui/dialog.js';
import '../ui/notice.js';
import { t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { base, buttons, fields } from '../ui/styles.js';

/** The key of a camera and its QR code, for the only time. Tells of `dismiss`. */
class ShownKey extends Element {
  static properties = { camera: { attribute: false }, copied: { state: true } };

  static styles = [
    base,
    buttons,
    fields,
    css`
      section {
        display: grid;
        gap: var(--space-4);
      }
      .key {
        display: flex;
        gap: var(--space-2);
      }
      .key input {
        font-family: ui-monospace, monospace;
        font-size: var(--text-small);
      }
      figure {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
      }
      img {
        width: min(100%, 16rem);
        aspect-ratio: 1;
        border-radius: var(--radius);
        border: 1px solid var(--line);
        background: #fff;
      }
      figcaption {
        text-align: center;
        text-wrap: balance;
      }
    `,
  ];

  /** Of the picture, in the memory of this page. */
  #picture = '';

  constructor() {
    super();
    /** @type {import('../api/types.js').CameraWithKey | undefined} */
    this.camera = undefined;
    this.copied = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('camera') && this.camera) {
      this.#forget();
      this.#picture = URL.createObjectURL(new Blob([this.camera.qrCode], { type: 'image/svg+xml' }));
    }
  }

  disconnectedCallback() {
    this.#forget();
    super.disconnectedCallback();
  }

  #forget() {
    URL.revokeObjectURL(this.#picture);
  }

  render() {
    if (!this.camera) {
      return nothing;
    }
    return html`<at-dialog fixed .heading=${t('cameras.shown', { name: this.camera.name })}>
      <section>
        <at-notice kind="warn">${t('cameras.shown.once')}</at-notice>
        <figure>
          <img src=${this.#picture} alt=${t('cameras.shown.code')} />
          <figcaption class="soft small">${t('cameras.shown.text')}</figcaption>
        </figure>
        <div class="key">
          <input readonly aria-label=${t('cameras.key')} .value=${this.camera.key} @focus=${this.#select} />
          <button @click=${this.#copy}>${icon(this.copied ? 'check' : 'copy')}${this.copied ? t('copied') : t('copy')}</button>
        </div>
        <span class="hidden" role="status">${this.copied ? t('copied') : nothing}</span>
        <div class="actions">
          <button class="primary" autofocus @click=${() => this.emit('dismiss')}>${t('cameras.shown.done')}</button>
        </div>
      </section>
    </at-dialog>`;
  }

  /** @param {Event} event */
  #select(event) {
    /** @type {HTMLInputElement} */ (event.target).select();
  }

  async #copy() {
    const input = /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input'));
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(input.value);
    } else {
      // Pages that came without TLS have no clipboard of their own.
      input.select();
      document.execCommand('copy');
    }
    this.copied = true;
  }
}

customElements.define('at-shown-key', ShownKey);
