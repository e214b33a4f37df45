// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './decision-dialog.js';
import { currentUser } from '../account/current-user.js';
import { get } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { day, n, percent, t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';
import { icon } from '../ui/icons.js';
import { selection } from '../ui/selection.js';
import { AttendancePage } from './attendance-page.js';
import { attendanceRow } from './attendance-row.js';
import { Decisions } from './decisions.js';
import { sessionAttendanceStyles } from './session-attendance-styles.js';
import { STATUSES, statusOf, statusWord } from './statuses.js';

/** @typedef {import('../api/types.js').StudentAttendance} StudentAttendance */
/** @typedef {import('../api/types.js').AttendanceStatus} AttendanceStatus */

/** Who was in a session, what that rests on, and what a person decides about it, all by keyboard. */
class SessionAttendancePage extends AttendancePage {
  static properties = {
    session: { state: true },
    chosen: { state: true },
    window: { state: true },
    said: { state: true },
  };

  static styles = [...AttendancePage.styles, sessionAttendanceStyles];

  #decisions = new Decisions('');
  /** What is decided is sent one after the other, in the order of the keys. @type {Promise<unknown>} */
  #queue = Promise.resolve();
  #waiting = 0;

  constructor() {
    super();
    /** @type {import('../api/types.js').Session | undefined} */
    this.session = undefined;
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
    this.load();
  }

  get path() {
    return `/sessions/${this.params.sessionId}/attendance`;
  }

  get filter() {
    return { status: STATUSES.find((known) => known === this.search.get('status')) };
  }

  get orders() {
    return {
      ...super.orders,
      status: [t('attendance.status'), 'status', 'lastName', 'firstName'],
      photos: [t('attendance.sort.photos'), 'images,desc', 'lastName', 'firstName'],
    };
  }

  async load() {
    await this.showLatest(
      async () => {
        const session = this.session ?? (await get(`/sessions/${this.params.sessionId}`));
        return Promise.all([
          session,
          this.course ?? get(`/classes/${session.classId}`),
          this.getPage(),
        ]);
      },
      ([session, course, found]) => {
        this.session = session;
        this.course = course;
        this.#take(found);
      },
    );
  }

  /** @returns {StudentAttendance[]} who is seen */
  get #students() {
    return this.found?.content ?? [];
  }

  /** @param {import('../api/types.js').SessionAttendance} found */
  #take(found) {
    this.found = found;
    this.#chooseAll(found.content.filter(({ studentId }) => this.chosen.has(studentId)), true);
    const { number, totalPages } = found.page;
    if (number > 0 && number >= totalPages) {
      this.show({ page: Math.max(0, totalPages - 1) });
    }
  }

  render() {
    const { session, course, found } = this;
    if (!session || !course || !found) {
      return this.renderProblem(() => this.load());
    }
    const filtered = this.words !== '' || this.filter.status !== undefined;
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
        <div class="actions">${this.renderDownloads()}</div>
      </div>
      ${this.renderNotice()} ${this.#renderHints(found)}
      ${found.content.length || filtered ? this.#renderTools(found) : nothing}
      ${found.content.length ? this.#renderTable(found.content) : this.#renderEmpty(filtered)}
      ${this.renderPager(found.page)}
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
    return html`<div class="spread">
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
        ${this.renderSearch(t('roster.search'))}
        ${this.renderSort()}
        <button @click=${() => (this.window = { kind: 'rest' })}>${t('attendance.rest')}</button>
      </div>`;
  }

  /** @param {AttendanceStatus | undefined} status @param {string} label @param {number} [count] */
  #choice(status, label, count) {
    return html`<button aria-pressed=${String(this.filter.status === status)} @click=${() => this.show({ status: status ?? '' })}>
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

  /** @param {StudentAttendance} student @returns {import('./types.js').RowHandlers} */
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
        <button slot="action" @click=${() => this.show({ q: '', status: '' })}>${t('attendance.showAll')}</button>
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
    const actions = html`${STATUSES.map(
        (status) => html`<button class="small" @click=${() => this.#decide(students, status)}>${statusWord(status)}</button>`,
      )}
      <button class="small" @click=${() => (this.window = { kind: 'chosen' })}>${t('attendance.withNote')}</button>
      <button class="small" @click=${() => this.#decide(students, undefined)}>${t('attendance.takeBackChosen')}</button>`;
    return selection(n('attendance.chosenCount', students.length), actions, () => (this.chosen = new Map()));
  }

  #renderSaid() {
    return html`<div class="card selection spread">
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

  /** About one student, all that are chosen, or the rest. @param {{kind: string, student?: StudentAttendance}} window */
  #renderWindow({ kind, student }) {
    const close = () => (this.window = undefined);
    const rest = kind === 'rest';
    const students = student ? [student] : [...this.chosen.values()];
    const [heading, text, usual] = student
      ? [fullName(student), '', student.status ?? 'EXCUSED']
      : rest
        ? [t('attendance.rest.title'), t('attendance.rest.text'), 'ABSENT']
        : [n('attendance.chosenCount', students.length), '', 'EXCUSED'];
    /** @param {AttendanceStatus} status @param {string} note */
    const work = async (status, note) => {
      const changed = await (rest
        ? this.#decisions.decideAboutTheRest(status, note)
        : this.#decisions.decide(students, status, note));
      if (kind === 'chosen') {
        this.chosen = new Map();
      }
      return student ? outcome(student, status) : n('attendance.changed', changed);
    };
    return html`<at-decision-dialog .heading=${heading} .text=${text} .status=${usual} .note=${student?.decision?.note ?? ''}
      .work=${(/** @type {AttendanceStatus} */ status, /** @type {string} */ note) => this.#fromWindow(() => work(status, note))}
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
    const at = this.#students.findIndex(({ studentId }) => studentId === student.studentId);
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
    const students = this.#students;
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
        await this.load();
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
    await this.load();
    this.said = said;
  }

  /** @param {number} at @param {StudentAttendance} student */
  #replace(at, student) {
    if (this.found && at >= 0) {
      this.found = { ...this.found, content: this.#students.with(at, student) };
    }
  }

  /** @param {KeyboardEvent} event within the list */
  #key(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const row = target.closest('tr[data-student]');
    const students = this.#students;
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
