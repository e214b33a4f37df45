// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Element } from './element.js';
import { reveal } from './reveal.js';
import { base, fields } from './styles.js';

/** Finds one of many by typing. Up and Down move, Enter picks: tells of `pick` with what was picked. */
export class Picker extends Element {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { typed: { state: true }, active: { state: true } };

  static styles = [
    base,
    fields,
    css`
      ul {
        max-height: var(--picker-height, 15rem);
        margin-top: var(--space-2);
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-height: 2.75rem;
        padding: var(--space-1) var(--space-3);
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--accent-soft);
        box-shadow: inset 3px 0 var(--accent);
      }
      li span {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      p {
        padding: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.typed = '';
    this.active = 0;
  }

  /** @returns {{id: string}[]} what was found */
  get found() {
    return [];
  }

  /** Whether Enter picks although nothing was typed. */
  get isEager() {
    return true;
  }

  /** Takes the keys from now on, such as one that is just being pressed. */
  focus() {
    this.renderRoot.querySelector('input')?.focus();
  }

  clear() {
    this.typed = '';
    this.active = 0;
  }

  get isEmpty() {
    return this.typed === '';
  }

  /** @returns {any} what Enter picks */
  get #active() {
    const { found } = this;
    return this.isEager || !this.isEmpty ? found[Math.min(this.active, found.length - 1)] : undefined;
  }

  /**
   * @param {string} label of the field
   * @param {string} list of what is found
   * @param {(item: any) => unknown} item what to show of one
   */
  renderPicker(label, list, item) {
    const active = this.#active;
    return html`<input type="text" role="combobox" aria-label=${label} placeholder=${label} autocomplete="off"
        spellcheck="false" aria-expanded="true" aria-controls="found" aria-autocomplete="list"
        aria-activedescendant=${active ? `item-${active.id}` : nothing} .value=${this.typed} @input=${this.#type}
        @keydown=${this.#key} />
      <ul id="found" role="listbox" aria-label=${list} tabindex="-1">
        ${repeat(
          this.found,
          ({ id }) => id,
          (one, index) => html`<li id="item-${one.id}" role="option" aria-selected=${String(one === active)}
            @click=${() => this.#pick(one)} @pointermove=${() => (this.active = index)}>
            ${item(one)}
          </li>`,
        )}
      </ul>`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('active') || changed.has('typed')) {
      reveal(this.renderRoot.querySelector('[aria-selected="true"]'), this.renderRoot.querySelector('ul'));
    }
  }

  /** @param {Event} event */
  #type(event) {
    this.typed = /** @type {HTMLInputElement} */ (event.target).value;
    this.active = 0;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { length } = this.found;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.isEmpty && !this.isEager) {
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = (Math.min(this.active, length - 1) + step + length) % Math.max(1, length);
    } else if (event.key === 'Enter') {
      const active = this.#active;
      if (active) {
        this.#pick(active);
      }
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {unknown} item */
  #pick(item) {
    this.clear();
    this.emit('pick', item);
  }
}
