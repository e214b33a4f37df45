// @ts-check
import { css, html, nothing } from 'lit';
import './attendance-matrix.js';
import './matrix-filter.js';
import { classHeader } from '../classes/class-header.js';
import { get } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';
import { AttendancePage } from './attendance-page.js';

const NO_FILTER = { from: '', to: '', minPercentage: '', maxPercentage: '' };

/** Who was in which session of a class. */
class ClassAttendancePage extends AttendancePage {
  static properties = { filtering: { state: true } };

  static styles = [
    ...AttendancePage.styles,
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

  constructor() {
    super();
    this.filtering = false;
  }

  get pageTitle() {
    return this.course ? `${t('attendance.title')} · ${this.course.name}` : '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.filtering = this.#isFiltered;
    this.load();
  }

  get path() {
    return `/classes/${this.params.classId}/attendance`;
  }

  /** What selects students and sessions, as the API and the address have it. */
  get filter() {
    const text = (/** @type {string} */ name) => this.search.get(name) ?? '';
    return {
      from: text('from'),
      to: text('to'),
      minPercentage: text('minPercentage'),
      maxPercentage: text('maxPercentage'),
    };
  }

  get orders() {
    return {
      ...super.orders,
      lowest: [t('attendance.sort.lowest'), 'percentage', 'lastName', 'firstName'],
      highest: [t('attendance.sort.highest'), 'percentage,desc', 'lastName', 'firstName'],
    };
  }

  get #isFiltered() {
    return Object.values(this.filter).some((value) => value !== '');
  }

  async load() {
    await this.showLatest(
      () => Promise.all([this.course ?? get(`/classes/${this.params.classId}`), this.getPage()]),
      ([course, found]) => {
        this.course = course;
        this.found = found;
      },
    );
  }

  render() {
    const { course, found } = this;
    if (!course || !found) {
      return this.renderProblem(() => this.load());
    }
    const filtered = this.#isFiltered || this.words !== '';
    const complete = found.sessions.length > 0 && found.content.length > 0;
    return html`<div class="page">
      ${classHeader(this, 'attendance')}
      ${this.#hasFieldErrors ? nothing : this.renderNotice()} ${complete || filtered ? this.#renderTools() : nothing}
      ${complete
        ? html`<at-attendance-matrix .sessions=${found.sessions} .students=${found.content}></at-attendance-matrix>`
        : this.#renderEmpty(found, filtered)}
      ${this.renderPager(found.page)}
    </div>`;
  }

  /** Whether what is wrong is shown at the fields of the filter. */
  get #hasFieldErrors() {
    return this.filtering && Object.keys(this.problem?.errors ?? {}).some((name) => name in NO_FILTER);
  }

  #renderTools() {
    return html`<div class="toolbar">
        ${this.renderSearch(t('roster.search'))}
        ${this.renderSort()}
        <button aria-expanded=${String(this.filtering)} @click=${() => (this.filtering = !this.filtering)}>
          ${icon('filter')}${t('matrix.filters')}
        </button>
        <div class="actions files">${this.renderDownloads()}</div>
      </div>
      ${this.filtering
        ? html`<at-matrix-filter .filter=${this.filter} .errors=${this.problem?.errors ?? {}}
            @filter=${(/** @type {CustomEvent} */ event) => this.show(event.detail)}></at-matrix-filter>`
        : nothing}`;
  }

  /** @param {import('../api/types.js').ClassAttendance} found @param {boolean} filtered */
  #renderEmpty({ sessions, page }, filtered) {
    const classId = this.course?.id;
    if (filtered) {
      return html`<at-empty .heading=${t('nothingFound.title')}>
        ${icon('search')}
        <p slot="text">${sessions.length ? t('attendance.noneFound') : t('matrix.noSessionThen')}</p>
        <button slot="action" @click=${() => this.show({ ...NO_FILTER, q: '' })}>${t('attendance.showAll')}</button>
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
