// @ts-check
import { css, html, nothing } from 'lit';
import { t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { base, buttons, fields } from '../ui/styles.js';

/** @typedef {import('./types.js').Filter} Filter */

/** Which part of a matrix is wanted. Tells of `filter` with what was changed. */
class MatrixFilter extends Element {
  static properties = { filter: { attribute: false }, errors: { attribute: false } };

  static styles = [
    base,
    buttons,
    fields,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
        gap: var(--space-3) var(--space-4);
        align-items: start;
        padding: var(--space-4);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
      }
      label {
        font-size: var(--text-small);
      }
      .field {
        min-width: 0;
      }
      input {
        padding-inline: var(--space-2);
      }
      button {
        margin-top: 1.5rem;
      }
      @media (max-width: 40rem) {
        button {
          margin-top: 0;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Filter} */
    this.filter = { from: '', to: '', minPercentage: '', maxPercentage: '' };
    /** @type {Record<string, string>} what is wrong with a field */
    this.errors = {};
  }

  render() {
    return html`<div class="fields" role="group" aria-label=${t('matrix.filters')}>
      ${this.#field('from', t('matrix.from'), 'date')} ${this.#field('to', t('matrix.to'), 'date')}
      ${this.#field('minPercentage', t('matrix.min'), 'number')} ${this.#field('maxPercentage', t('matrix.max'), 'number')}
      <button @click=${() => this.emit('filter', { from: '', to: '', minPercentage: '', maxPercentage: '' })}>
        ${t('matrix.clear')}
      </button>
    </div>`;
  }

  /** @param {keyof Filter} name @param {string} label @param {'date' | 'number'} type */
  #field(name, label, type) {
    const error = this.errors[name];
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input id=${name} type=${type} .value=${this.filter[name]} min=${type === 'number' ? '0' : '1900-01-01'}
        max=${type === 'number' ? '100' : '9999-12-31'} aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? `${name}-error` : nothing} @change=${this.#changed} />
      ${error ? html`<span class="error" id="${name}-error" role="alert">${error}</span>` : nothing}
    </div>`;
  }

  /** @param {Event} event */
  #changed(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    this.emit('filter', { [input.id]: input.value });
  }
}

customElements.define('at-matrix-filter', MatrixFilter);
