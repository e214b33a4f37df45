// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './decision-dialog.js';
import '../ui/pager.js';
import '../ui/search-field.js';
import { currentUser } from '../account/current-user.js';
import { get, getAll, query } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { day, n, percent, t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';
import { router } from '../router.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { listQuery } from './addresses.js';
import { attendanceRow } from './attendance-row.js';
import { Decisions } from './decisions.js';
import { downloads, printed } from './downloads.js';
import { sessionAttendanceStyles } from './session-attendance-styles.js';
import { sortSelect } from './sort-select.js';
import { STATUSES, statusOf, statusWord } from './statuses.js';

/** @typedef {import('../api/types.js').StudentAttendance} StudentAttendance */
/** @typedef {import('../api/types.js').AttendanceStatus} AttendanceStatus */

const PAGE_SIZE = 50;

/** @type {Record<string, string[]>} by what the address says */
const ORDERS = {
  lastName: ['lastName', 'firstName'],
  firstName: ['firstName', 'lastName'],
  studentNumber: ['studentNumber', 'lastName'],
  status: ['status', 'lastName', 'firstName'],
  photos: ['images,desc', 'lastName', 'firstName'],
};

/** Who was in a session, what that rests on, and what a person decides about it, all by keyboard. */
class SessionAttendancePage extends Page {
  static properties = {
    session: { state: true },
    course: { state: true },
    found: { state: true },
    chosen: { state: true },
    window: { state: true },
    said: { state: true },
  };

  static styles = [...Page.styles, sessionAttendanceStyles];

  #decisions = new Decisions('');
  /** Of all that asked for the list, the latest counts. */
  #asked = 0;
  /** What is decided is sent one after the other, in the order of the keys. @type {Promise<unknown>} */
  #queue = Promise.resolve();
  #waiting = 0;

  constructor() {
    super();
    /** @type {import('../api/types.js').Session | undefined} */
    this.session = undefined;
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
    /** @type {import('../api/types.js').SessionAttendance | undefined} */
    this.found = undefined;
    /** @type {Map<string, StudentAttendance>} those on other pages as they were */
    this.chosen = new Map();
    /** @type {{kind: 'rest' | 'chosen'} | {kind: 'one', student: StudentAttendance} | undefined} what is open */
    this.window = undefined;
    /** What was just done. */
    this.said = '';
  }

  get pageTitle() {
    return this.session ? `${t('attendance.title')} · ${this.session.name}` : '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#decisions = new Decisions(this.params.sessionId);
    this.#load();
  }

  get #path() {
    return `/sessions/${this.params.sessionId}/attendance`;
  }

  get #filter() {
    const status = STATUSES.find((known) => known === this.search.get('status'));
    const sort = this.search.get('sort') ?? '';
    return {
      q: this.search.get('q') ?? '',
      status,
      sort: sort in ORDERS ? sort : 'lastName',
      page: Number(this.search.get('page') ?? 1) - 1,
    };
  }

  async #load() {
    const { q, status, sort, page } = this.#filter;
    const asked = ++this.#asked;
    await this.attempt(async () => {
      const session = this.session ?? (await get(`/sessions/${this.params.sessionId}`));
      const [course, found] = await Promise.all([
        this.course ?? get(`/classes/${session.classId}`),
        get(this.#path + listQuery({ q, status, page, size: PAGE_SIZE }, ORDERS[sort])),
      ]);
      if (asked === this.#asked) {
        this.session = session;
        this.course = course;
        this.#take(found);
      }
    });
  }

  /** @param {import('../api/types.js').SessionAttendance} found */
  #take(found) {
    this.found = found;
    this.#chooseAll(found.content.filter(({ studentId }) => this.chosen.has(studentId)), true);
    const { number, totalPages } = found.page;
    if (number > 0 && number >= totalPages) {
      this.#show({ page: Math.max(0, totalPages - 1) });
    }
  }

  /** @param {{q?: string, status?: AttendanceStatus | '', sort?: string, page?: number}} changed */
  #show(changed) {
    const { q, status, sort, page } = { ...this.#filter, page: 0, ...changed };
    const text = query({ q, status, sort: sort === 'lastName' ? '' : sort, page: page ? page + 1 : undefined });
    this.search = new URLSearchParams(text);
    router.remember(text);
    return this.#load();
  }

  render() {
    const { session, course, found } = this;
    if (!session || !course || !found) {
      return this.renderProblem(() => this.#load());
    }
    const { q, status, sort } = this.#filter;
    const filtered = q !== '' || status !== undefined;
    return html`<div class="page" @keydown=${this.#undoKey}>
      <div class="head">
        <div>
          <a class="back" href="/sessions/${session.id}">${icon('back')}<bdi>${session.name}</bdi></a>
          <h1>${t('attendance.title')}</h1>
          <p class="facts">
            <span><bdi>${course.name}</bdi></span>
            <span class="paper"><bdi>${session.name}</bdi></span>
            <time datetime=${session.date}>${day(session.date)}</time>
            <a href="/classes/${course.id}/attendance">${t('attendance.allSessions')}</a>
          </p>
        </div>
        <div class="actions">${downloads(this.#path, listQuery({ q, status }, ORDERS[sort]), () => this.#print())}</div>
      </div>
      ${this.renderNotice()} ${this.#renderHints(found)}
      ${found.content.length || filtered ? this.#renderTools(found) : nothing}
      ${found.content.length ? this.#renderTable(found.content) : this.#renderEmpty(filtered)}
      <at-pager .page=${found.page} @page=${(/** @type {CustomEvent} */ event) => this.#show({ page: event.detail })}></at-pager>
      ${found.content.length ? this.#renderKeys() : nothing}
      <p class="hidden" role="status">${this.said}</p>
      ${this.window ? this.#renderWindow(this.window) : this.#renderBar()}
    </div>`;
  }

  /** @param {import('../api/types.js').SessionAttendance} found */
  #renderHints({ held, unknownFaces, page }) {
    if (!held && page.totalElements > 0) {
      return html`<at-notice>${t('attendance.notHeld')}</at-notice>`;
    }
    return unknownFaces > 0
      ? html`<at-notice kind="warn">
          ${n('attendance.unknownFaces', unknownFaces)}
          <a href="/sessions/${this.params.sessionId}/faces?show=unknown">${t('attendance.nameFaces')}</a>
        </at-notice>`
      : nothing;
  }

  /** @param {import('../api/types.js').SessionAttendance} found */
  #renderTools({ counts }) {
    const { q, sort } = this.#filter;
    const orders = {
      lastName: t('lastName'),
      firstName: t('firstName'),
      studentNumber: t('student.number'),
      status: t('attendance.status'),
      photos: t('attendance.sort.photos'),
    };
    return html`<div class="summary">
        <p class="share numbers">
          ${counts.percentage === undefined
            ? t('attendance.unknown')
            : t('attendance.share', { percent: percent(counts.percentage / 100) })}
        </p>
        <div class="switch which" role="group" aria-label=${t('attendance.which')}>
          ${this.#choice(undefined, t('attendance.all'))} ${this.#choice('PRESENT', t('attendance.present'), counts.present)}
          ${this.#choice('ABSENT', t('attendance.absent'), counts.absent)}
          ${this.#choice('EXCUSED', t('attendance.excused'), counts.excused)}
        </div>
      </div>
      <div class="toolbar">
        <at-search class="grow" .label=${t('roster.search')} .value=${q}
          @find=${(/** @type {CustomEvent} */ event) => this.#show({ q: event.detail })}></at-search>
        ${sortSelect(orders, sort, (chosen) => this.#show({ sort: chosen }))}
        <button @click=${() => (this.window = { kind: 'rest' })}>${t('attendance.rest')}</button>
      </div>`;
  }

  /** @param {AttendanceStatus | undefined} status @param {string} label @param {number} [count] */
  #choice(status, label, count) {
    return html`<button aria-pressed=${String(this.#filter.status === status)} @click=${() => this.#show({ status: status ?? '' })}>
      ${label}${count === undefined ? nothing : html` <span>${count}</span>`}
    </button>`;
  }

  /** @param {StudentAttendance[]} students */
  #renderTable(students) {
    const all = students.every(({ studentId }) => this.chosen.has(studentId));
    return html`<div class="card table" @keydown=${this.#key}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <label class="actions">
                <input type="checkbox" .checked=${all} @change=${() => this.#chooseAll(students, !all)} />
                <span class="hidden">${t('attendance.chooseAll')}</span>
              </label>
            </th>
            <th scope="col"><span class="hidden">${t('student.photo')}</span></th>
            <th scope="col">${t('attendance.student')}</th>
            <th scope="col">${t('attendance.status')}</th>
            <th scope="col">${t('attendance.grounds')}</th>
            <th scope="col"><span class="hidden">${t('actions')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            students,
            ({ studentId }) => studentId,
            (student) => attendanceRow(student, this.chosen.has(student.studentId), this.#handlers(student)),
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** @param {StudentAttendance} student @returns {import('./attendance-row.js').RowHandlers} */
  #handlers(student) {
    return {
      choose: () => this.#chooseAll([student], !this.chosen.has(student.studentId)),
      decide: (status) => this.#decideOne(student, status),
      note: () => (this.window = { kind: 'one', student }),
      takeBack: () => this.#decideOne(student, undefined),
    };
  }

  #renderEmpty(/** @type {boolean} */ filtered) {
    if (filtered) {
      return html`<at-empty .heading=${t('nothingFound.title')}>
        ${icon('search')}
        <p slot="text">${t('attendance.noneFound')}</p>
        <button slot="action" @click=${() => this.#show({ q: '', status: '' })}>${t('attendance.showAll')}</button>
      </at-empty>`;
    }
    return html`<at-empty .heading=${t('roster.none.title')}>
      ${icon('users')}
      <p slot="text">${t('attendance.noStudents')}</p>
      <a slot="action" class="button primary" href="/classes/${this.course?.id}/roster">${t('sessions.none.roster')}</a>
    </at-empty>`;
  }

  /** What can be done next, always in sight. */
  #renderBar() {
    return this.chosen.size ? this.#renderChosen() : this.said ? this.#renderSaid() : nothing;
  }

  #renderChosen() {
    const students = [...this.chosen.values()];
    return html`<div class="card bar" role="region" aria-label=${t('faces.chosen')}>
      <div class="actions">
        <button class="small quiet icon-only" aria-label=${t('faces.chooseNone')} title=${t('faces.chooseNone')}
          @click=${() => (this.chosen = new Map())}>${icon('close')}</button>
        <strong role="status">${n('attendance.chosenCount', students.length)}</strong>
      </div>
      <div class="actions">
        ${STATUSES.map(
          (status) => html`<button class="small" @click=${() => this.#decide(students, status)}>${statusWord(status)}</button>`,
        )}
        <button class="small" @click=${() => (this.window = { kind: 'chosen' })}>${t('attendance.withNote')}</button>
        <button class="small" @click=${() => this.#decide(students, undefined)}>${t('attendance.takeBackChosen')}</button>
      </div>
    </div>`;
  }

  #renderSaid() {
    return html`<div class="card bar">
      <bdi aria-hidden="true">${this.said}</bdi>
      ${this.#decisions.canUndo
        ? html`<button class="small" @click=${this.#undo}>${icon('undo')}${t('viewer.undo')}</button>`
        : nothing}
    </div>`;
  }

  #renderKeys() {
    return html`<details>
      <summary>${t('viewer.keys')}</summary>
      <dl class="keys">
        <div><dt><kbd>P</kbd></dt><dd>${t('attendance.present')}</dd></div>
        <div><dt><kbd>A</kbd></dt><dd>${t('attendance.absent')}</dd></div>
        <div><dt><kbd>E</kbd></dt><dd>${t('attendance.excused')}</dd></div>
        <div><dt><kbd>N</kbd></dt><dd>${t('attendance.note')}</dd></div>
        <div><dt><kbd>Delete</kbd></dt><dd>${t('attendance.keys.takeBack')}</dd></div>
        <div><dt><kbd>↑</kbd> <kbd>↓</kbd></dt><dd>${t('attendance.keys.move')}</dd></div>
        <div><dt><kbd>U</kbd></dt><dd>${t('viewer.keys.undo')}</dd></div>
      </dl>
    </details>`;
  }

  /** @param {NonNullable<SessionAttendancePage['window']>} window */
  #renderWindow(window) {
    const close = () => (this.window = undefined);
    switch (window.kind) {
      case 'rest':
        return this.#dialog({
          close,
          heading: t('attendance.rest.title'),
          text: t('attendance.rest.text'),
          status: 'ABSENT',
          note: '',
          work: async (status, note) => n('attendance.changed', await this.#decisions.decideAboutTheRest(status, note)),
        });
      case 'chosen': {
        const students = [...this.chosen.values()];
        return this.#dialog({
          close,
          heading: n('attendance.chosenCount', students.length),
          text: '',
          status: 'EXCUSED',
          note: '',
          work: async (status, note) => {
            const changed = await this.#decisions.decide(students, status, note);
            this.chosen = new Map();
            return n('attendance.changed', changed);
          },
        });
      }
      case 'one': {
        const student = window.student;
        return this.#dialog({
          close,
          heading: fullName(student),
          text: '',
          status: student.status ?? 'EXCUSED',
          note: student.decision?.note ?? '',
          work: async (status, note) => {
            await this.#decisions.decide([student], status, note);
            return outcome(student, status);
          },
        });
      }
    }
  }

  /**
   * @param {{heading: string, text: string, status: AttendanceStatus, note: string, close: () => void,
   *   work: (status: AttendanceStatus, note: string) => Promise<string>}} asked
   */
  #dialog({ heading, text, status, note, work, close }) {
    return html`<at-decision-dialog .heading=${heading} .text=${text} .status=${status} .note=${note}
      .work=${(/** @type {AttendanceStatus} */ chosen, /** @type {string} */ why) => this.#fromWindow(() => work(chosen, why))}
      @dismiss=${close} @done=${close}></at-decision-dialog>`;
  }

  /** @param {StudentAttendance[]} students @param {boolean} chosen */
  #chooseAll(students, chosen) {
    const all = new Map(this.chosen);
    for (const student of students) {
      if (chosen) {
        all.set(student.studentId, student);
      } else {
        all.delete(student.studentId);
      }
    }
    this.chosen = all;
  }

  /** @param {StudentAttendance} student @param {AttendanceStatus | undefined} status undefined takes the decision back */
  async #decideOne(student, status) {
    if (student.decision?.status === status) {
      return;
    }
    const at = this.found?.content.findIndex(({ studentId }) => studentId === student.studentId) ?? 0;
    if (status) {
      this.#replace(at, decided(student, status));
    }
    await this.#inTurn(async () => {
      await this.#decisions.decide([student], status);
      return outcome(student, status);
    });
    await this.#keepFocus(student, at, status);
  }

  /**
   * What had the focus may be gone: the button that took the decision back, or the whole row from a list of those with
   * another status.
   *
   * @param {StudentAttendance} student @param {number} at where they were in the list
   * @param {AttendanceStatus | undefined} status
   */
  async #keepFocus(student, at, status) {
    await this.updateComplete;
    const students = this.found?.content ?? [];
    if (!this.shadowRoot?.activeElement && !this.window) {
      const same = students.find(({ studentId }) => studentId === student.studentId);
      this.#focus(same ?? students[Math.min(at, students.length - 1)], status);
    }
  }

  /** @param {StudentAttendance[]} students @param {AttendanceStatus | undefined} status */
  async #decide(students, status) {
    await this.#inTurn(async () => {
      const changed = await this.#decisions.decide(students, status);
      this.chosen = new Map();
      return n('attendance.changed', changed);
    });
  }

  async #undo() {
    if (this.#decisions.canUndo) {
      await this.#inTurn(async () => {
        await this.#decisions.undo();
        return t('viewer.undone');
      });
    }
  }

  /**
   * Does what the API may refuse, after all that was asked for before. The list is looked at again once nothing waits:
   * a first decision makes all others absent.
   *
   * @param {() => Promise<string>} work that tells what was done
   */
  #inTurn(work) {
    this.#waiting++;
    const done = this.#queue.then(async () => {
      /** @type {Problem | undefined} */
      let refused;
      let said = this.said;
      try {
        said = await work();
      } catch (error) {
        refused = Problem.of(error);
      } finally {
        this.#waiting--;
      }
      if (this.#waiting === 0) {
        await this.#load();
      }
      this.said = said;
      this.problem = refused ?? this.problem;
    });
    // Whoever asked learns what went wrong; the next does not.
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** The same from a window, which shows itself what the API refuses. @param {() => Promise<string>} work */
  async #fromWindow(work) {
    await this.#queue;
    const said = await work();
    await this.#load();
    this.said = said;
  }

  /** @param {number} at @param {StudentAttendance} student */
  #replace(at, student) {
    if (this.found && at >= 0) {
      this.found = { ...this.found, content: this.found.content.with(at, student) };
    }
  }

  /** All pages at once. */
  async #print() {
    const { q, status, sort } = this.#filter;
    await this.attempt(async () => {
      const content = await getAll(this.#path + listQuery({ q, status }, ORDERS[sort]));
      this.found = this.found && { ...this.found, content };
    });
    await printed();
    await this.#load();
  }

  /** @param {KeyboardEvent} event within the list */
  #key(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const row = target.closest('tr[data-student]');
    const students = this.found?.content ?? [];
    const at = students.findIndex(({ studentId }) => studentId === row?.getAttribute('data-student'));
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const student = students[at];
    const status = event.key.length === 1 ? statusOf(event.key) : undefined;
    if (status) {
      this.#decideOne(student, status);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.#decideOne(student, undefined);
    } else if (event.key.toLowerCase() === 'n') {
      this.window = { kind: 'one', student };
    } else if (event.key.toLowerCase() === 'u') {
      this.#undo();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = students[at + (event.key === 'ArrowDown' ? 1 : -1)];
      this.#focus(next, target.dataset.control);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** @param {StudentAttendance | undefined} student @param {string | undefined} control or, where it is missing, the first status */
  #focus(student, control) {
    const row = this.renderRoot.querySelector(`tr[data-student="${student?.studentId}"]`);
    /** @type {HTMLElement | null | undefined} */
    const found = row?.querySelector(`[data-control="${control}"]`) ?? row?.querySelector('.status button');
    found?.focus();
  }

  /** @param {KeyboardEvent} event */
  #undoKey(event) {
    const target = event.composedPath()[0];
    const typing = target instanceof HTMLInputElement && target.type !== 'checkbox';
    if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !typing && !this.window) {
      event.preventDefault();
      this.#undo();
    }
  }
}

/** What will be so once the API agrees. @param {StudentAttendance} student @param {AttendanceStatus} status @returns {StudentAttendance} */
function decided(student, status) {
  const note = student.decision?.note ?? '';
  const decidedByName = currentUser.user?.username;
  return { ...student, status, source: 'MANUAL', decision: { status, note, decidedByName, decidedAt: new Date().toISOString() } };
}

/** @param {StudentAttendance} student @param {AttendanceStatus | undefined} status @returns {string} for eyes and ears */
function outcome(student, status) {
  const name = fullName(student);
  return status ? t('attendance.said', { name, status: statusWord(status) }) : t('attendance.takenBack', { name });
}

customElements.define('at-session-attendance-page', SessionAttendancePage);
