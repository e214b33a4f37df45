// @ts-check
import { css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { query } from '../api/client.js';
import { day, dayAndMonth, percent, t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';
import { Element } from '../ui/element.js';
import { base } from '../ui/styles.js';
import { statusOf, statusWord } from './statuses.js';

/** @typedef {import('../api/types.js').AttendedSession} AttendedSession */
/** @typedef {import('../api/types.js').AttendingStudent} AttendingStudent */
/** @typedef {import('../api/types.js').AttendanceCounts} AttendanceCounts */

/**
 * Students and sessions. It is one stop of the Tab key, within which arrows move; Enter leads to the attendance of the
 * session. Sessions lead there too.
 */
class AttendanceMatrix extends Element {
  static properties = { sessions: { attribute: false }, students: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        --name: 13rem;
        --line-of-cells: 1px solid var(--line);
      }
      .scroll {
        width: fit-content;
        max-width: 100%;
        max-height: max(24rem, 100dvh - 9rem);
        overflow: auto;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        box-shadow: var(--shadow);
        scroll-padding: 11.5rem 0 0 var(--name);
      }
      table {
        border-collapse: separate;
        border-spacing: 0;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 0;
        border-bottom: var(--line-of-cells);
        background: var(--surface);
        font-weight: 500;
        text-align: center;
      }
      tbody tr:last-child > * {
        border-bottom: 0;
      }
      thead {
        position: sticky;
        top: 0;
        z-index: 2;
      }
      .name {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        width: var(--name);
        min-width: var(--name);
        max-width: var(--name);
        padding: var(--space-1) var(--space-4);
        border-inline-end: var(--line-of-cells);
        text-align: start;
        overflow-wrap: anywhere;
      }
      thead .name {
        color: var(--ink-soft);
        font-size: var(--text-small);
        vertical-align: bottom;
      }
      .share {
        min-width: 3.75rem;
        padding: 0 var(--space-3);
        text-align: end;
        font-weight: 600;
      }
      thead .share {
        color: var(--ink-soft);
        font-size: var(--text-small);
        vertical-align: bottom;
        padding-bottom: var(--space-1);
      }
      thead .shares td,
      thead .shares th {
        color: var(--ink-soft);
        font-size: var(--text-small);
        border-bottom-color: var(--edge);
        vertical-align: middle;
      }
      thead .shares td {
        height: 2rem;
        min-width: 2.75rem;
        padding: 0 2px;
      }
      thead .shares .share {
        color: var(--ink);
        padding: 0 var(--space-3);
        vertical-align: middle;
      }
      .session {
        vertical-align: bottom;
        font-size: var(--text-small);
      }
      .session a {
        display: grid;
        justify-items: center;
        gap: var(--space-1);
        padding: var(--space-2) var(--space-1) var(--space-1);
        color: var(--ink);
        text-decoration: none;
      }
      .session a:hover {
        color: var(--accent);
      }
      .session bdi {
        max-height: 7rem;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        writing-mode: vertical-rl;
        text-orientation: sideways;
        transform: rotate(180deg);
      }
      .session time {
        color: var(--ink-soft);
        font-size: 0.6875rem;
        white-space: nowrap;
      }
      .cell {
        color: var(--ink-soft);
      }
      .cell a {
        display: grid;
        place-items: center;
        min-width: 2.75rem;
        min-height: 2rem;
        color: inherit;
        font-weight: 600;
        text-decoration: none;
      }
      .cell a:hover,
      tbody tr:hover .name {
        box-shadow: inset 0 0 0 1px var(--edge);
      }
      tbody tr:hover .name {
        box-shadow: inset 3px 0 var(--accent);
      }
      .P {
        background: var(--good-soft);
        color: var(--good);
      }
      .A {
        background: var(--bad-soft);
        color: var(--bad);
      }
      .E {
        background: var(--warn-soft);
        color: var(--warn);
      }
      a:focus-visible {
        outline-offset: -2px;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-5);
        margin-top: var(--space-3);
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
      .legend b {
        display: inline-grid;
        place-items: center;
        width: 1.5rem;
        height: 1.375rem;
        margin-inline-end: var(--space-1);
        border-radius: 0.25rem;
        font-weight: 600;
      }
      @media (max-width: 40rem) {
        :host {
          --name: 7.5rem;
        }
        .name {
          padding-inline: var(--space-3) var(--space-2);
          font-size: var(--text-small);
        }
        .share {
          min-width: 3.25rem;
          padding: 0 var(--space-2);
        }
      }
      @media print {
        :host {
          --name: 11rem;
          font-size: 9pt;
        }
        .scroll {
          max-height: none;
          overflow: visible;
          border: 0;
          border-radius: 0;
          box-shadow: none;
        }
        thead,
        .name {
          position: static;
        }
        tr {
          break-inside: avoid;
        }
        .name {
          padding: 0 var(--space-2) 0 0;
        }
        .cell a,
        .shares td {
          min-width: 1.5rem;
          min-height: 1.25rem;
          height: 1.25rem;
        }
        .session a {
          padding-inline: 0;
        }
        .session time {
          writing-mode: vertical-rl;
          transform: rotate(180deg);
        }
      }
    `,
  ];

  /** What each session is called, with its day where another has the same name. @type {string[]} */
  #called = [];

  constructor() {
    super();
    /** @type {AttendedSession[]} */
    this.sessions = [];
    /** @type {AttendingStudent[]} */
    this.students = [];
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('sessions')) {
      const names = this.sessions.map(({ name }) => name);
      this.#called = this.sessions.map(({ name, date }) =>
        names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}, ${day(date)}`,
      );
    }
  }

  render() {
    return html`<div class="scroll">
        <table role="grid" aria-label=${t('matrix.label')} @keydown=${this.#key} @focusin=${this.#focused}>
          <thead>
            <tr>
              <th scope="col" class="name">${t('attendance.student')}</th>
              <th scope="col" class="share">${t('matrix.share')}</th>
              ${this.sessions.map((session) => this.#session(session))}
            </tr>
            <tr class="shares">
              <th scope="row" class="name">${t('matrix.everybody')}</th>
              <td class="share">${share(sum(this.sessions))}</td>
              ${this.sessions.map(({ counts }) => html`<td title=${counted(counts)}>${share(counts)}</td>`)}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              this.students,
              ({ studentId }) => studentId,
              (student) => this.#row(student),
            )}
          </tbody>
        </table>
      </div>
      <p class="legend">
        <span><b class="P" aria-hidden="true">P</b>${t('attendance.present')}</span>
        <span><b class="A" aria-hidden="true">A</b>${t('attendance.absent')}</span>
        <span><b class="E" aria-hidden="true">E</b>${t('attendance.excused')}</span>
        <span>${t('matrix.small')}</span>
        <span>${t('matrix.hyphen')}</span>
      </p>`;
  }

  /** @param {AttendedSession} session */
  #session({ sessionId, name, date }) {
    return html`<th scope="col" class="session">
      <a href="/sessions/${sessionId}/attendance" tabindex="-1" title="${name}, ${day(date)}"
        ><bdi>${name}</bdi> <time datetime=${date}>${dayAndMonth(date)}</time></a
      >
    </th>`;
  }

  /** @param {AttendingStudent} student */
  #row(student) {
    const name = fullName(student);
    return html`<tr>
      <th scope="row" class="name"><bdi>${name}</bdi></th>
      <td class="share" title=${counted(student.counts)}>${share(student.counts)}</td>
      ${this.sessions.map(({ sessionId }, i) => cell(sessionId, this.#called[i], name, student.statuses[i]))}
    </tr>`;
  }

  updated() {
    if (!this.renderRoot.querySelector('a[tabindex="0"]')) {
      this.renderRoot.querySelector('tbody a')?.setAttribute('tabindex', '0');
    }
  }

  /** The cell that the Tab key comes back to. @param {FocusEvent} event */
  #focused({ target }) {
    this.renderRoot.querySelectorAll('a[tabindex="0"]').forEach((cell) => cell.setAttribute('tabindex', '-1'));
    /** @type {HTMLElement} */ (target).setAttribute('tabindex', '0');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const rows = [...this.renderRoot.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('a')]);
    const grid = rows.filter((cells) => cells.length > 0);
    const target = /** @type {HTMLAnchorElement} */ (event.target);
    const row = grid.findIndex((cells) => cells.includes(target));
    const column = grid[row]?.indexOf(target) ?? 0;
    const last = this.sessions.length - 1;
    /** @type {Record<string, [number, number]>} row and column */
    const moves = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? grid.length - 1 : row, last],
    };
    if (event.key in moves && !event.altKey && !event.metaKey) {
      const [down, right] = moves[event.key];
      event.preventDefault();
      grid[down]?.[right]?.focus();
    }
  }
}

/** @param {string} sessionId @param {string} session what it is called @param {string} name @param {string} letter */
function cell(sessionId, session, name, letter) {
  const status = statusOf(letter);
  const word = statusWord(status);
  const text = t('matrix.cell', {
    name,
    session,
    status: status && letter !== status[0] ? t('matrix.byHand', { status: word }) : word,
  });
  return html`<td class="cell ${status?.[0] ?? ''}">
    <a href="/sessions/${sessionId}/attendance${query({ q: name })}" tabindex="-1" aria-label=${text} title=${text}>${status ? letter : '–'}</a>
  </td>`;
}

/** @param {AttendanceCounts} counts */
function share({ percentage }) {
  return percentage === undefined ? '–' : percent(percentage / 100);
}

/** @param {AttendanceCounts} counts */
function counted({ present, absent, excused }) {
  return t('matrix.counts', { present, absent, excused });
}

/** Of all sessions together. @param {AttendedSession[]} sessions @returns {AttendanceCounts} */
function sum(sessions) {
  const of = (/** @type {'present' | 'absent' | 'excused'} */ status) =>
    sessions.reduce((total, { counts }) => total + counts[status], 0);
  const [present, absent, excused] = [of('present'), of('absent'), of('excused')];
  const percentage = present + absent ? (100 * present) / (present + absent) : undefined;
  return { present, absent, excused, percentage };
}

customElements.define('at-attendance-matrix', AttendanceMatrix);
