// @ts-check
import { css, html, nothing } from 'lit';
import './row-picker.js';
import '../ui/dialog.js';
import { n, t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { base, buttons, fields } from '../ui/styles.js';
import { nameOf } from './row-name.js';

/** @typedef {import('./description.js').Filter} Filter */

/** What narrows a table; tells of `filter` with the parameters that change. On a phone it is folded. */
class TableFilters extends Element {
  static properties = {
    filters: { attribute: false },
    search: { attribute: false },
    choices: { state: true },
    open: { state: true },
    picking: { state: true },
  };

  static styles = [
    base,
    buttons,
    fields,
    css`
      .filters {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3);
      }
      .field {
        flex: 0 1 auto;
        min-width: 7.5rem;
        max-width: 15rem;
        font-size: var(--text-small);
      }
      .field > label,
      .field > .label {
        color: var(--ink-soft);
        font-weight: 500;
      }
      input,
      select {
        min-height: 2.25rem;
        padding-block: var(--space-1);
        font-size: var(--text-small);
      }
      .row {
        display: flex;
      }
      .row button {
        min-height: 2.25rem;
        flex: 1;
        min-width: 0;
        justify-content: space-between;
        padding-inline: var(--space-3);
        font-size: var(--text-small);
        font-weight: 400;
      }
      .row button span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .row .clear {
        flex: none;
        margin-inline-start: var(--space-1);
        padding: 0;
        width: 2.25rem;
        justify-content: center;
      }
      .fold {
        display: none;
      }
      @media (max-width: 40rem) {
        .fold {
          display: inline-flex;
        }
        .filters {
          display: grid;
          grid-template-columns: 1fr 1fr;
          margin-top: var(--space-3);
        }
        .filters[data-open='false'] {
          display: none;
        }
        .field {
          max-width: none;
          min-width: 0;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Filter[]} */
    this.filters = [];
    /** @type {URLSearchParams} */
    this.search = new URLSearchParams();
    /** @type {Record<string, [string, string][]>} of each filter */
    this.choices = {};
    this.open = false;
    /** @type {Filter | undefined} */
    this.picking = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.filters.forEach((filter) => this.#offer(filter));
  }

  /** @param {Filter} filter */
  async #offer({ name, choices }) {
    // Whatever is wrong, the table says it.
    const found = await this.attempt(async () => choices?.());
    this.choices = { ...this.choices, [name]: found ?? [] };
  }

  render() {
    const used = this.filters.filter(({ name }) => this.search.has(name)).length;
    return html`<button class="small fold" aria-expanded=${String(this.open)} aria-controls="filters"
        @click=${() => (this.open = !this.open)}>
        ${icon('filter')}${used ? n('table.filters.used', used) : t('table.filters')}
      </button>
      <div class="filters" id="filters" role="group" aria-label=${t('table.filters')} data-open=${String(this.open)}>
        ${this.filters.map((filter) => this.#renderFilter(filter))}
      </div>
      ${this.picking ? this.#renderPicking(this.picking) : nothing}`;
  }

  /** @param {Filter} filter */
  #renderFilter(filter) {
    const value = this.search.get(filter.name) ?? '';
    const id = `filter-${filter.name}`;
    if (filter.kind === 'row') {
      return html`<div class="field">
        <span class="label" id=${id}>${filter.label()}</span>
        <div class="row">
          <button aria-labelledby="${id} ${id}-value" aria-haspopup="dialog" @click=${() => (this.picking = filter)}>
            <span id="${id}-value"><bdi>${value ? nameOf(filter.rows ?? 'classes', value) : t('table.any')}</bdi></span>
            ${icon('down')}
          </button>
          ${value
            ? html`<button class="quiet clear" aria-label=${t('table.filter.clear', { name: filter.label() })}
                @click=${() => this.#set(filter, '')}>${icon('close')}</button>`
            : nothing}
        </div>
      </div>`;
    }
    return html`<div class="field">
      <label for=${id}>${filter.label()}</label>
      ${filter.kind === 'choice'
        ? html`<select id=${id} @change=${(/** @type {any} */ event) => this.#set(filter, event.target.value)}>
            ${[['', t('table.any')], ...(this.choices[filter.name] ?? [])].map(
              ([choice, label]) => html`<option value=${choice} .selected=${choice === value}>${label}</option>`,
            )}
          </select>`
        : html`<input id=${id} type=${{ day: 'date', number: 'number', text: 'text' }[filter.kind]} .value=${value} step="any"
            @change=${(/** @type {any} */ event) => this.#set(filter, event.target.value)} />`}
    </div>`;
  }

  /** @param {Filter} filter */
  #renderPicking(filter) {
    const outer = filter.within && this.search.get(filter.within);
    return html`<at-dialog .heading=${filter.label()} @dismiss=${() => (this.picking = undefined)}>
      <at-row-picker autofocus .kind=${filter.rows ?? 'classes'} .within=${outer ? { [filter.within ?? '']: outer } : {}}
        @pick=${(/** @type {CustomEvent} */ event) => {
          this.picking = undefined;
          this.#set(filter, event.detail.id);
        }}></at-row-picker>
    </at-dialog>`;
  }

  /** What depends on it is forgotten. @param {Filter} filter @param {string} value */
  #set(filter, value) {
    const inner = this.#inside(filter).map((name) => [name, undefined]);
    this.emit('filter', { ...Object.fromEntries(inner), [filter.name]: value });
  }

  /** @param {Filter} outer @returns {string[]} */
  #inside(outer) {
    return this.filters
      .filter(({ within }) => within === outer.name)
      .flatMap((filter) => [filter.name, ...this.#inside(filter)]);
  }
}

customElements.define('at-table-filters', TableFilters);
