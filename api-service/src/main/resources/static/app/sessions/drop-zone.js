// @ts-check
import { css, html } from 'lit';
import { t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { base, buttons } from '../ui/styles.js';

/** Takes photographs: dropped, chosen, or from the camera of a phone. Tells of `files`. */
class DropZone extends Element {
  static properties = { over: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: var(--space-4);
        padding: var(--space-5);
        border: 1.5px dashed var(--edge);
        border-radius: var(--radius-large);
        background: var(--surface);
        text-align: center;
      }
      div.over {
        border-color: var(--accent);
        border-style: solid;
        background: var(--accent-soft);
      }
      label {
        position: relative;
      }
      label:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      input {
        position: absolute;
        inset: 0;
        opacity: 0;
        width: 100%;
        cursor: pointer;
      }
      label.button.camera {
        display: none;
      }
      @media (pointer: coarse) {
        label.button.camera {
          display: inline-flex;
        }
        .drop {
          display: none;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.over = false;
  }

  render() {
    return html`<div
      class=${this.over ? 'over' : ''}
      @dragover=${(/** @type {DragEvent} */ event) => {
        event.preventDefault();
        this.over = true;
      }}
      @dragleave=${() => (this.over = false)}
      @drop=${this.#drop}
    >
      <span class="drop soft">${t('upload.drop')}</span>
      <label class="button primary">
        ${icon('upload')}${t('upload.choose')}
        <input type="file" accept="image/jpeg,image/png,image/webp" multiple @change=${this.#chosen} />
      </label>
      <label class="button camera">
        ${icon('camera')}${t('upload.camera')}
        <input type="file" accept="image/*" capture="environment" @change=${this.#chosen} />
      </label>
    </div>`;
  }

  /** @param {DragEvent} event */
  #drop(event) {
    event.preventDefault();
    this.over = false;
    this.#tell(event.dataTransfer?.files ?? []);
  }

  /** @param {Event} event */
  #chosen(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    this.#tell(input.files ?? []);
    // So that the same photograph can be chosen again.
    input.value = '';
  }

  /** @param {Iterable<File>} files */
  #tell(files) {
    const chosen = [...files];
    if (chosen.length) {
      this.emit('files', chosen);
    }
  }
}

customElements.define('at-drop-zone', DropZone);
