// @ts-check
import { css, html } from 'lit';
import { Element } from './element.js';
import { icon } from './icons.js';
import { base, fields } from './styles.js';

const PAUSE = 250;

/** A field to search a list; tells of `find` with what was typed, a moment after the last key. */
class SearchField extends Element {
  static properties = { label: {}, value: {} };

  static styles = [
    base,
    fields,
    css`
      div {
        position: relative;
      }
      svg.icon {
        position: absolute;
        inset-inline-start: 0.75rem;
        top: 0.7rem;
        color: var(--ink-soft);
        pointer-events: none;
      }
      input {
        padding-inline-start: 2.375rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    this.label = '';
    this.value = '';
  }

  render() {
    return html`<div role="search">
      ${icon('search')}
      <input type="search" aria-label=${this.label} placeholder=${this.label} .value=${this.value}
        @input=${this.#typed} />
    </div>`;
  }

  /** @param {Event} event */
  #typed(event) {
    const value = /** @type {HTMLInputElement} */ (event.target).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.emit('find', value), PAUSE);
  }
}

customElements.define('at-search', SearchField);
