// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './bulk-dialog.js';
import './table-filters.js';
import '../ui/empty-state.js';
import '../ui/notice.js';
import '../ui/pager.js';
import '../ui/search-field.js';
import { currentUser } from '../account/current-user.js';
import { get, query } from '../api/client.js';
import { n, t } from '../i18n/messages.js';
import { router } from '../router.js';
import { Element } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { selection } from '../ui/selection.js';
import { base, buttons, fields, layout, tables } from '../ui/styles.js';
import { notify } from '../ui/toasts.js';
import { tool } from '../ui/tool.js';
import { dataTableStyles } from './data-table-styles.js';

/** @typedef {import('./description.js').Table} Table */
/** @typedef {import('./description.js').Action} Action */

const PAGE_SIZE = 50;

/**
 * Rows that can be searched, filtered, sorted and chosen to do something to many, as a description says. What it shows
 * is in the address of the page. `within` goes with every request; `tools` are what can be done to a row; the slot
 * `action` is for what makes a new one. `at-data-table` has to be told when rows change: `reload()`.
 */
class DataTable extends Element {
  static properties = {
    table: { attribute: false },
    search: { state: true },
    within: { attribute: false },
    tools: { attribute: false },
    found: { state: true },
    chosen: { state: true },
    asked: { state: true },
    refused: { state: true },
  };

  static styles = [base, buttons, fields, layout, tables, dataTableStyles];

  constructor() {
    super();
    /** @type {Table | undefined} */
    this.table = undefined;
    /** What is shown, as the address has it, which this writes from then on. */
    this.search = new URLSearchParams(location.search);
    /** @type {Record<string, string | undefined>} */
    this.within = {};
    /** @type {((row: any) => unknown) | undefined} */
    this.tools = undefined;
    /** @type {{content: any[], page: import('../api/types.js').Page} | undefined} */
    this.found = undefined;
    /** @type {Set<string>} ids of rows that are shown */
    this.chosen = new Set();
    /** @type {{action: Action, rows: any[]} | undefined} */
    this.asked = undefined;
    /** @type {{row: any, reason: string}[]} what was left as it is */
    this.refused = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.reload();
  }

  /** Looks again at what is shown. */
  async reload() {
    const table = this.table;
    if (table) {
      await this.showLatest(
        () => get(table.path + this.#query(table)),
        (found) => {
          const ids = new Set(found.content.map((/** @type {any} */ row) => row.id));
          this.chosen = new Set([...this.chosen].filter((id) => ids.has(id)));
          this.found = found;
        },
      );
    }
  }

  /** @param {Table} table */
  #query(table) {
    const filters = (table.filters ?? []).map(({ name, instant }) => {
      const value = this.search.get(name) ?? '';
      return [name, value && instant ? momentOf(value, instant) : value];
    });
    return query({
      ...Object.fromEntries(filters),
      ...this.within,
      q: this.#words,
      sort: this.search.get('sort') ?? table.sort,
      page: Number(this.search.get('page') ?? 1) - 1 || undefined,
      size: PAGE_SIZE,
    });
  }

  get #words() {
    return this.search.get('q') ?? '';
  }

  get #filtered() {
    return [...this.search.keys()].some((name) => name !== 'page' && name !== 'sort');
  }

  /** @param {Record<string, string | undefined>} changes of the address; those that are empty leave it */
  #show(changes) {
    const shown = { ...Object.fromEntries(this.search), page: undefined, ...changes };
    const text = query(shown);
    this.search = new URLSearchParams(text);
    router.remember(text);
    return this.reload();
  }

  render() {
    const table = this.table;
    if (!table) {
      return nothing;
    }
    return html`${table.search
        ? html`<div class="toolbar">
            <at-search class="grow" .label=${table.search()} .value=${this.#words}
              @find=${(/** @type {CustomEvent} */ event) => this.#show({ q: event.detail })}></at-search>
            <slot name="action"></slot>
          </div>`
        : nothing}
      ${table.filters?.length
        ? html`<at-table-filters .filters=${table.filters} .search=${this.search}
            @filter=${(/** @type {CustomEvent} */ event) => this.#show(event.detail)}></at-table-filters>`
        : nothing}
      ${this.renderNotice()} ${this.#renderRefused(table)}
      ${this.found ? this.#renderFound(table, this.found) : this.#renderLoading()}`;
  }

  #renderLoading() {
    return this.problem ? nothing : html`<p class="loading" role="status">${t('loading')}</p>`;
  }

  /** @param {Table} table */
  #renderRefused(table) {
    return this.refused.length
      ? html`<at-notice kind="warn">
          ${n('table.refused', this.refused.length)}
          ${this.refused.map(
            ({ row, reason }) => html`<span class="refused">
              <bdi>${table.name(row)}</bdi>${table.where ? html`, ${table.where(row)}` : nothing}: ${reason}
            </span>`,
          )}
        </at-notice>`
      : nothing;
  }

  /** @param {Table} table @param {{content: any[], page: import('../api/types.js').Page}} found */
  #renderFound(table, { content, page }) {
    return html`${content.length ? this.#renderTable(table, content) : this.#renderEmpty(table)}
      <at-pager .page=${page}
        @page=${(/** @type {CustomEvent} */ event) =>
          this.#show({ page: event.detail ? String(event.detail + 1) : undefined })}></at-pager>
      ${this.chosen.size ? this.#renderChosen(table) : nothing}
      ${this.asked
        ? html`<at-bulk-dialog .table=${table} .action=${this.asked.action} .rows=${this.asked.rows}
            @dismiss=${() => (this.asked = undefined)} @done=${this.#done}></at-bulk-dialog>`
        : nothing}`;
  }

  /** @param {Table} table @param {any[]} rows */
  #renderTable(table, rows) {
    const choosable = rows.filter((row) => table.actions?.some((action) => fits(action, row)));
    const chosen = choosable.filter(({ id }) => this.chosen.has(id)).length;
    const tools = this.tools || table.links || table.history;
    return html`<div class="card table">
      <table>
        <caption class="hidden">${table.title()}</caption>
        <thead>
          <tr>
            ${choosable.length
              ? html`<td class="choose">
                  <input type="checkbox" aria-label=${t('table.chooseAll')} .checked=${chosen === choosable.length}
                    .indeterminate=${chosen > 0 && chosen < choosable.length}
                    @change=${(/** @type {any} */ event) =>
                      (this.chosen = new Set(event.target.checked ? choosable.map(({ id }) => id) : []))} />
                </td>`
              : nothing}
            ${table.columns.map((column) => this.#renderHead(column, table.sort))}
            ${tools ? html`<th scope="col" class="unsorted"><span class="hidden">${t('actions')}</span></th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows,
            ({ id }) => id,
            (row) => html`<tr class=${this.chosen.has(row.id) ? 'chosen' : ''}>
              ${choosable.length ? html`<td class="choose">${choosable.includes(row) ? this.#renderChoice(table, row) : nothing}</td>` : nothing}
              ${table.columns.map(
                ({ label, cell, number }) =>
                  html`<td data-label=${label()} class=${number ? 'number' : ''}><span>${cell(row)}</span></td>`,
              )}
              ${tools ? html`<td class="tools">${this.#renderTools(table, row)}</td>` : nothing}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** @param {Table} table @param {any} row */
  #renderChoice(table, row) {
    return html`<label>
      <input type="checkbox" .checked=${this.chosen.has(row.id)} @change=${() => this.#choose(row.id)} />
      <span class="hidden">${t('table.choose', { name: table.name(row) })} <span id="where-${row.id}">${table.where?.(row)}</span></span>
    </label>`;
  }

  /** @param {import('./description.js').Column} column @param {string} [usual] */
  #renderHead({ label, sort, number }, usual) {
    if (!sort) {
      return html`<th scope="col" class="unsorted ${number ? 'number' : ''}">${label()}</th>`;
    }
    const [field, direction] = (this.search.get('sort') ?? usual ?? '').split(',');
    const order = field !== sort ? 'none' : direction === 'desc' ? 'descending' : 'ascending';
    const next = order === 'ascending' ? `${sort},desc` : sort;
    return html`<th scope="col" class=${number ? 'number' : ''} aria-sort=${order}>
      <button class="sort" @click=${() => this.#show({ sort: next === usual ? undefined : next })}>
        ${label()}<span class="arrow">${order === 'none' ? nothing : icon('down')}</span>
      </button>
    </th>`;
  }

  /** @param {Table} table @param {any} row */
  #renderTools(table, row) {
    const links = table.links?.(row) ?? [];
    if (table.history && currentUser.isAdministrator) {
      const href = `/admin/audit-log${query({ table: table.history, rowId: row.id })}`;
      links.push({ icon: 'history', label: t('table.history', { name: table.name(row) }), href });
    }
    return html`${this.tools?.(row)}${table.actions?.map((action) =>
      action.one && action.icon && fits(action, row)
        ? tool(action.icon, action.one(table.name(row)), () => (this.asked = { action, rows: [row] }))
        : nothing,
    )}${links.map(
      (link) => html`<a class="button quiet small icon-only" id="${link.icon}-${row.id}" href=${link.href} title=${link.label}
        aria-label=${link.label} aria-labelledby=${table.where ? `${link.icon}-${row.id} where-${row.id}` : nothing}>
        ${icon(link.icon)}
      </a>`,
    )}`;
  }

  /** @param {Table} table */
  #renderEmpty(table) {
    if (this.#filtered || this.search.has('page')) {
      return html`<at-empty .heading=${t('nothingFound.title')}>
        ${icon('search')}
        <p slot="text">${t('table.nothing')}</p>
        <button slot="action" @click=${this.#showAll}>${t('table.all')}</button>
      </at-empty>`;
    }
    return html`<at-empty .heading=${t('table.none')}>
      ${icon(table.icon)}
      <p slot="text">${table.none()}</p>
    </at-empty>`;
  }

  #showAll() {
    return this.#show(Object.fromEntries([...this.search.keys()].map((name) => [name, undefined])));
  }

  /** @param {Table} table */
  #renderChosen(table) {
    const actions = table.actions?.map((action) => {
      const rows = (this.found?.content ?? []).filter((row) => this.chosen.has(row.id) && fits(action, row));
      return html`<button class="small ${action.danger ? 'quiet bad' : ''}" ?disabled=${!rows.length}
        @click=${() => (this.asked = { action, rows })}>
        ${action.icon ? icon(action.icon) : nothing}${action.label()}
      </button>`;
    });
    return selection(n('table.chosen', this.chosen.size), actions, () => (this.chosen = new Set()));
  }

  /** @param {string} id */
  #choose(id) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) {
      chosen.add(id);
    }
    this.chosen = chosen;
  }

  /** @param {CustomEvent<import('./description.js').Refused[]>} event */
  async #done({ detail: refused }) {
    const rows = new Map(this.asked?.rows.map((row) => [row.id, row]));
    this.asked = undefined;
    this.refused = refused.map(({ id, reason }) => ({ row: rows.get(id), reason }));
    refused.forEach(({ id }) => rows.delete(id));
    this.chosen = new Set([...this.chosen].filter((id) => !rows.has(id)));
    if (rows.size) {
      notify(n('table.done', rows.size));
    }
    await this.reload();
  }
}

/** @param {Action} action @param {any} row @returns {boolean} whether it can be done to the row */
function fits(action, row) {
  return action.fits?.(row) ?? true;
}

/** Where a day begins or ends here. @param {string} day ISO 8601 @param {'start' | 'end'} side */
function momentOf(day, side) {
  const moment = new Date(`${day}T00:00`);
  if (side === 'end') {
    moment.setDate(moment.getDate() + 1);
  }
  return Number.isNaN(moment.getTime()) ? day : moment.toISOString();
}

customElements.define('at-data-table', DataTable);
