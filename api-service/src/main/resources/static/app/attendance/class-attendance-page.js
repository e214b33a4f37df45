// @ts-check
import { css, html, nothing } from 'lit';
import './attendance-matrix.js';
import './matrix-filter.js';
import '../classes/class-header.js';
import '../ui/pager.js';
import '../ui/search-field.js';
import { get, getAll, query } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { router } from '../router.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { listQuery } from './addresses.js';
import { downloads, printed } from './downloads.js';
import { sortSelect } from './sort-select.js';

const PAGE_SIZE = 50;

const NO_FILTER = { from: '', to: '', minPercentage: '', maxPercentage: '' };

/** @type {Record<string, string[]>} by what the address says */
const ORDERS = {
  lastName: ['lastName', 'firstName'],
  firstName: ['firstName', 'lastName'],
  studentNumber: ['studentNumber', 'lastName'],
  lowest: ['percentage', 'lastName', 'firstName'],
  highest: ['percentage,desc', 'lastName', 'firstName'],
};

/** Who was in which session of a class. */
class ClassAttendancePage extends Page {
  static properties = { course: { state: true }, found: { state: true }, filtering: { state: true } };

  static styles = [
    ...Page.styles,
    css`
      :host {
        page: wide;
      }
      select {
        width: auto;
      }
      .files {
        margin-inline-start: auto;
      }
      @media (max-width: 40rem) {
        .files {
          margin-inline: calc(-1 * var(--space-4)) 0;
        }
      }
      @media print {
        at-matrix-filter {
          display: none;
        }
      }
    `,
  ];

  /** Of all that asked for the list, the latest counts. */
  #asked = 0;

  constructor() {
    super();
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
    /** @type {import('../api/types.js').ClassAttendance | undefined} */
    this.found = undefined;
    this.filtering = false;
  }

  get pageTitle() {
    return this.course ? `${t('attendance.title')} · ${this.course.name}` : '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.filtering = this.#isFiltered;
    this.#load();
  }

  get #path() {
    return `/classes/${this.params.classId}/attendance`;
  }

  /** What selects students and sessions, as the API and the address have it. */
  get #filter() {
    const text = (/** @type {string} */ name) => this.search.get(name) ?? '';
    return {
      from: text('from'),
      to: text('to'),
      minPercentage: text('minPercentage'),
      maxPercentage: text('maxPercentage'),
    };
  }

  get #isFiltered() {
    return Object.values(this.#filter).some((value) => value !== '');
  }

  get #words() {
    return this.search.get('q') ?? '';
  }

  get #sort() {
    const sort = this.search.get('sort') ?? '';
    return sort in ORDERS ? sort : 'lastName';
  }

  get #page() {
    return Number(this.search.get('page') ?? 1) - 1;
  }

  async #load() {
    const asked = ++this.#asked;
    const wanted = { ...this.#filter, q: this.#words, page: this.#page, size: PAGE_SIZE };
    await this.attempt(async () => {
      const [course, found] = await Promise.all([
        this.course ?? get(`/classes/${this.params.classId}`),
        get(this.#path + listQuery(wanted, ORDERS[this.#sort])),
      ]);
      if (asked === this.#asked) {
        this.course = course;
        this.found = found;
      }
    });
  }

  /** @param {{q?: string, sort?: string, page?: number} & Partial<import('./matrix-filter.js').Filter>} changed */
  #show(changed) {
    const { sort, page, ...filter } = { q: this.#words, ...this.#filter, sort: this.#sort, page: 0, ...changed };
    const text = query({ ...filter, sort: sort === 'lastName' ? '' : sort, page: page ? page + 1 : undefined });
    this.search = new URLSearchParams(text);
    router.remember(text);
    return this.#load();
  }

  render() {
    const { course, found } = this;
    if (!course || !found) {
      return this.renderProblem(() => this.#load());
    }
    const filtered = this.#isFiltered || this.#words !== '';
    const complete = found.sessions.length > 0 && found.content.length > 0;
    return html`<div class="page">
      <at-class-header .course=${course} tab="attendance"
        @changed=${(/** @type {CustomEvent} */ event) => (this.course = event.detail)}></at-class-header>
      ${this.#hasFieldErrors ? nothing : this.renderNotice()} ${complete || filtered ? this.#renderTools() : nothing}
      ${complete
        ? html`<at-attendance-matrix .sessions=${found.sessions} .students=${found.content}></at-attendance-matrix>`
        : this.#renderEmpty(found, filtered)}
      <at-pager .page=${found.page} @page=${(/** @type {CustomEvent} */ event) => this.#show({ page: event.detail })}></at-pager>
    </div>`;
  }

  /** What asks for all pages of what is seen. */
  get #everything() {
    return listQuery({ ...this.#filter, q: this.#words }, ORDERS[this.#sort]);
  }

  async #print() {
    await this.attempt(async () => {
      const content = await getAll(this.#path + this.#everything);
      this.found = this.found && { ...this.found, content };
    });
    await printed();
    await this.#load();
  }

  /** Whether what is wrong is shown at the fields of the filter. */
  get #hasFieldErrors() {
    return this.filtering && Object.keys(this.problem?.errors ?? {}).some((name) => name in NO_FILTER);
  }

  #renderTools() {
    const orders = {
      lastName: t('lastName'),
      firstName: t('firstName'),
      studentNumber: t('student.number'),
      lowest: t('attendance.sort.lowest'),
      highest: t('attendance.sort.highest'),
    };
    return html`<div class="toolbar">
        <at-search class="grow" .label=${t('roster.search')} .value=${this.#words}
          @find=${(/** @type {CustomEvent} */ event) => this.#show({ q: event.detail })}></at-search>
        ${sortSelect(orders, this.#sort, (chosen) => this.#show({ sort: chosen }))}
        <button aria-expanded=${String(this.filtering)} @click=${() => (this.filtering = !this.filtering)}>
          ${icon('filter')}${t('matrix.filters')}
        </button>
        <div class="actions files">${downloads(this.#path, this.#everything, () => this.#print())}</div>
      </div>
      ${this.filtering
        ? html`<at-matrix-filter .filter=${this.#filter} .errors=${this.problem?.errors ?? {}}
            @filter=${(/** @type {CustomEvent} */ event) => this.#show(event.detail)}></at-matrix-filter>`
        : nothing}`;
  }

  /** @param {import('../api/types.js').ClassAttendance} found @param {boolean} filtered */
  #renderEmpty({ sessions, page }, filtered) {
    const classId = this.course?.id;
    if (filtered) {
      return html`<at-empty .heading=${t('nothingFound.title')}>
        ${icon('search')}
        <p slot="text">${sessions.length ? t('attendance.noneFound') : t('matrix.noSessionThen')}</p>
        <button slot="action" @click=${() => this.#show({ ...NO_FILTER, q: '' })}>${t('attendance.showAll')}</button>
      </at-empty>`;
    }
    return page.totalElements === 0
      ? html`<at-empty .heading=${t('roster.none.title')}>
          ${icon('users')}
          <p slot="text">${t('attendance.noStudents')}</p>
          <a slot="action" class="button primary" href="/classes/${classId}/roster">${t('sessions.none.roster')}</a>
        </at-empty>`
      : html`<at-empty .heading=${t('sessions.none.title')}>
          ${icon('session')}
          <p slot="text">${t('matrix.noSessions')}</p>
          <a slot="action" class="button primary" href="/classes/${classId}">${t('matrix.toSessions')}</a>
        </at-empty>`;
  }
}

customElements.define('at-class-attendance-page', ClassAttendancePage);
