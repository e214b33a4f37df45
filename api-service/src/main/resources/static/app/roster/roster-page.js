// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './merge-dialog.js';
import './roster-import.js';
import './student-form.js';
import { classHeader } from '../classes/class-header.js';
import { get, patch, query, remove, request } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { n, t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';
import { ListPage } from '../ui/list-page.js';
import { notify } from '../ui/toasts.js';
import { valuesOf } from '../ui/field.js';
import { fullName } from './names.js';
import { editedRow, studentRow } from './student-row.js';

/** @typedef {import('../api/types.js').Student} Student */

const PAGE_SIZE = 50;

/** The students of a class, to be searched, changed in place, imported and merged. */
class RosterPage extends ListPage {
  static properties = {
    course: { state: true },
    found: { state: true },
    edited: { state: true },
    errors: { state: true },
    window: { state: true },
  };

  static styles = [
    ...ListPage.styles,
    css`
      td:first-child {
        width: 1%;
        padding-inline-end: 0;
      }
      td {
        overflow-wrap: anywhere;
      }
      td.tools {
        width: 1%;
        white-space: nowrap;
        text-align: end;
      }
      .edited td {
        vertical-align: top;
      }
      .edited input {
        min-width: 7rem;
      }
      .error {
        color: var(--bad);
        font-size: var(--text-small);
      }
      @media print {
        td.tools,
        th.tools {
          display: none;
        }
        th,
        td {
          padding: var(--space-1) var(--space-2);
        }
      }
      @media screen and (max-width: 48rem) {
        .table {
          position: relative;
        }
        thead {
          display: block;
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        table,
        tbody {
          display: block;
        }
        tr {
          position: relative;
          display: block;
          min-height: 3.75rem;
          padding: var(--space-3) 7.5rem var(--space-3) 4.25rem;
          border-bottom: 1px solid var(--line);
        }
        tbody tr:last-child {
          border: 0;
        }
        td {
          display: block;
          width: auto !important;
          padding: 0;
          border: 0;
          text-align: start !important;
        }
        td:first-child {
          position: absolute;
          inset-inline-start: var(--space-4);
          top: var(--space-3);
        }
        td:not(.tools):empty,
        td[data-label]:has(bdi:empty) {
          display: none;
        }
        tr:not(.edited) td.part {
          display: inline;
          font-weight: 600;
        }
        tr:not(.edited) td[data-label]:not(.part) {
          color: var(--ink-soft);
          font-size: var(--text-small);
        }
        td.tools {
          position: absolute;
          inset-inline-end: var(--space-2);
          top: var(--space-3);
        }
        tr.edited {
          display: grid;
          gap: var(--space-2);
          padding-inline-end: var(--space-4);
        }
        .edited td.tools {
          position: static;
        }
        .edited td[data-label]::before {
          content: attr(data-label);
          display: block;
          color: var(--ink-soft);
          font-size: var(--text-small);
        }
      }
    `,
  ];

  #etag = '';

  constructor() {
    super();
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
    /** @type {{content: Student[], page: import('../api/types.js').Page} | undefined} */
    this.found = undefined;
    /** @type {Student | undefined} */
    this.edited = undefined;
    /** @type {Record<string, string>} */
    this.errors = {};
    /** @type {{kind: 'new' | 'import'} | {kind: 'merge' | 'delete', student: Student} | undefined} what is open */
    this.window = undefined;
  }

  get pageTitle() {
    return this.course ? `${t('class.roster')} · ${this.course.name}` : '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    const classId = this.params.classId;
    await this.showLatest(
      () =>
        Promise.all([
          this.course ?? get(`/classes/${classId}`),
          get(`/students${query({ classId, q: this.words, page: this.pageNumber, size: PAGE_SIZE })}`),
        ]),
      ([course, found]) => {
        this.course = course;
        this.found = found;
      },
    );
  }

  /** @param {{q?: string, page?: number}} shown */
  show({ q = this.words, page = 0 }) {
    this.remember({ q, page });
    return this.#load();
  }

  render() {
    if (!this.course || !this.found) {
      return this.renderProblem(() => this.#load());
    }
    const { content, page } = this.found;
    return html`<div class="page">
      ${classHeader(this, 'roster')}
      ${this.renderNotice()}
      ${content.length || this.words
        ? html`<div class="toolbar">
            ${this.renderSearch(t('roster.search'))}
            <button class="primary" @click=${() => (this.window = { kind: 'new' })}>${icon('add')}${t('student.new')}</button>
            <button @click=${() => (this.window = { kind: 'import' })}>${icon('import')}${t('import.title')}</button>
          </div>`
        : nothing}
      ${content.length ? this.#renderTable(content) : this.#renderEmpty()}
      ${this.renderPager(page)}
      ${this.#renderWindow(this.course)}
    </div>`;
  }

  /** @param {Student[]} students */
  #renderTable(students) {
    return html`<div class="card table">
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${t('student.photo')}</span></th>
            <th scope="col">${t('firstName')}</th>
            <th scope="col">${t('lastName')}</th>
            <th scope="col">${t('student.number')}</th>
            <th scope="col">${t('email')}</th>
            <th scope="col" class="tools"><span class="hidden">${t('actions')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            students,
            (student) => student.id,
            (student) => this.#renderRow(student),
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** @param {Student} student */
  #renderRow(student) {
    const handlers = {
      edit: () => this.#edit(student),
      cancel: () => this.#leave(student),
      save: (/** @type {Event} */ event) => this.#save(event),
      merge: () => (this.window = { kind: 'merge', student }),
      remove: () => (this.window = { kind: 'delete', student }),
    };
    return student.id === this.edited?.id
      ? editedRow(this.edited, handlers, this.errors)
      : studentRow(student, handlers);
  }

  /** @param {import('../api/types.js').Course} course */
  #renderWindow(course) {
    const close = () => (this.window = undefined);
    const reload = () => {
      this.window = undefined;
      notify(t('saved'));
      return this.#load();
    };
    switch (this.window?.kind) {
      case 'new':
        return html`<at-student-form .classId=${course.id} @dismiss=${close} @saved=${reload}></at-student-form>`;
      case 'import':
        return html`<at-roster-import .classId=${course.id} @dismiss=${close} @saved=${this.#imported}></at-roster-import>`;
      case 'merge':
        return html`<at-merge-dialog .student=${this.window.student} @dismiss=${close} @saved=${reload}></at-merge-dialog>`;
      case 'delete': {
        const student = this.window.student;
        return html`<at-confirm
            .text=${t('student.delete.text')}
          .heading=${t('student.delete', { name: fullName(student) })}
          .action=${t('delete')}
          .work=${() => remove(`/students/${student.id}`)}
          @dismiss=${close}
          @done=${reload}
          ></at-confirm>`;
      }
      default:
        return nothing;
    }
  }

  #renderEmpty() {
    if (this.words) {
      return this.renderNothingFound();
    }
    return html`<at-empty .heading=${t('roster.none.title')}>
      ${icon('users')}
      <p slot="text">${t('roster.none.text')}</p>
      <button slot="action" class="primary" @click=${() => (this.window = { kind: 'import' })}>
        ${icon('import')}${t('import.title')}
      </button>
      <button slot="action" @click=${() => (this.window = { kind: 'new' })}>${t('student.new')}</button>
    </at-empty>`;
  }

  /** @param {Student} student as the list shows it, which may be out of date */
  async #edit(student) {
    await this.attempt(async () => {
      const { data, etag } = await request('GET', `/students/${student.id}`);
      this.#etag = etag;
      this.errors = {};
      this.edited = data;
    });
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.edited input'))?.focus();
  }

  /** The row is to be read again; the focus goes where it came from. @param {Student} student */
  async #leave(student) {
    this.edited = undefined;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`[data-student="${student.id}"] [data-control="edit"]`))?.focus();
  }

  /** @param {Event} event */
  async #save(event) {
    const values = valuesOf(event);
    const student = /** @type {Student} */ (this.edited);
    try {
      await patch(`/students/${student.id}`, values, this.#etag);
      this.problem = undefined;
      notify(t('saved'));
      await this.#load();
      await this.#leave(student);
    } catch (error) {
      const problem = Problem.of(error);
      this.errors = problem.errors;
      this.edited = { ...student, ...values };
      this.problem = Object.keys(problem.errors).length ? undefined : problem;
    }
  }

  /** @param {CustomEvent} event */
  #imported(event) {
    this.window = undefined;
    notify(n('import.done', event.detail.created));
    return this.#load();
  }
}

customElements.define('at-roster-page', RosterPage);
