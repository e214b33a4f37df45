// @ts-check
import { html } from 'lit';
import { API, get, getAll, query } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';
import { ListPage } from '../ui/list-page.js';

const PAGE_SIZE = 50;

/** A list of attendance, in an order of several fields, to be had as files and on paper too. */
export class AttendancePage extends ListPage {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { course: { state: true }, found: { state: true } };

  constructor() {
    super();
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
    /** @type {any} the list, as the API has it */
    this.found = undefined;
  }

  /** @returns {string} of the list, below `/api` */
  get path() {
    return '';
  }

  /** @returns {Record<string, string | undefined>} what narrows the list beside words, as the API and the address have it */
  get filter() {
    return {};
  }

  /** @returns {Record<string, string[]>} a label and then the fields by which the API sorts, by what the address says */
  get orders() {
    return {
      lastName: [t('lastName'), 'lastName', 'firstName'],
      firstName: [t('firstName'), 'firstName', 'lastName'],
      studentNumber: [t('student.number'), 'studentNumber', 'lastName'],
    };
  }

  get #sort() {
    const sort = this.search.get('sort') ?? '';
    return Object.hasOwn(this.orders, sort) ? sort : 'lastName';
  }

  /** Looks at the list. */
  async load() {}

  /** @param {Record<string, any>} changed */
  show(changed) {
    const { sort, ...shown } = { q: this.words, ...this.filter, sort: this.#sort, ...changed };
    this.remember({ ...shown, sort: sort === 'lastName' ? '' : sort });
    return this.load();
  }

  /** @returns {Promise<any>} the page of the list that is seen */
  getPage() {
    return get(this.path + this.#query({ page: this.pageNumber, size: PAGE_SIZE }));
  }

  /** @param {Record<string, number>} [paging] without it of all pages @returns {string} with the question mark */
  #query(paging) {
    const [, ...fields] = this.orders[this.#sort];
    const narrowed = query({ q: this.words, ...this.filter, ...paging }).slice(1);
    return `?${[narrowed, ...fields.map((field) => `sort=${field}`)].filter(Boolean).join('&')}`;
  }

  renderSort() {
    return html`<select aria-label=${t('attendance.sort')}
      @change=${(/** @type {any} */ event) => this.show({ sort: event.target.value })}>
      ${Object.entries(this.orders).map(
        ([name, [label]]) => html`<option value=${name} ?selected=${name === this.#sort}>${label}</option>`,
      )}
    </select>`;
  }

  /** The list that is seen as files, all pages of it at once, and on paper. */
  renderDownloads() {
    const [path, list] = [API + this.path, this.#query()];
    return html`<a class="button quiet" href="${path}.csv${list}" download>${icon('import')}CSV</a>
      <a class="button quiet" href="${path}.pdf${list}" download>${icon('import')}PDF</a>
      <button class="quiet" @click=${() => this.#print()}>${icon('print')}${t('attendance.print')}</button>`;
  }

  /** All pages at once. */
  async #print() {
    await this.attempt(async () => {
      const content = await getAll(this.path + this.#query());
      this.found = this.found && { ...this.found, content };
    });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    window.print();
    await this.load();
  }
}
