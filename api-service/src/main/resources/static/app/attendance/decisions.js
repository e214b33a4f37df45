// @ts-check
import { post } from '../api/client.js';

/**
 * @typedef {import('../api/types.js').AttendanceStatus} AttendanceStatus
 * @typedef {import('../api/types.js').StudentAttendance} StudentAttendance
 * @typedef {import('./types.js').Wanted} Wanted
 */

const MOST_AT_ONCE = 1000;

/** Decides who was in a session, and undoes it, the latest first. */
export class Decisions {
  #path;
  /** @type {Wanted[][]} what was before */
  #before = [];

  /** @param {string} sessionId */
  constructor(sessionId) {
    this.#path = `/sessions/${sessionId}/attendance/bulk`;
  }

  get canUndo() {
    return this.#before.length > 0;
  }

  /**
   * @param {StudentAttendance[]} students as they are now
   * @param {AttendanceStatus | undefined} status undefined takes decisions back
   * @param {string} [note] without it everybody keeps their own
   * @returns {Promise<number>} about how many something else is decided now
   */
  async decide(students, status, note) {
    const before = new Map(students.map((student) => [student.studentId, decisionOf(student)]));
    /** @type {Wanted[]} */
    const changed = [];
    try {
      for (const ids of this.#send(students.map((student) => wanted(student, status, note)))) {
        changed.push(...(await ids).flatMap((id) => before.get(id) ?? []));
      }
    } finally {
      this.#remember(changed);
    }
    return changed.length;
  }

  /**
   * Decides about all who have no face and about whom nobody decided.
   *
   * @param {AttendanceStatus} status
   * @param {string} note
   * @returns {Promise<number>} how many they were
   */
  async decideAboutTheRest(status, note) {
    const { studentIds } = await post(this.#path, { status, note, rest: true });
    this.#remember(studentIds.map((/** @type {string} */ studentId) => ({ studentId, status: undefined, note: '' })));
    return studentIds.length;
  }

  /** @returns {Promise<void>} after which the latest decision was never made */
  async undo() {
    const last = this.#before.at(-1);
    if (last) {
      for (const ids of this.#send(last)) {
        await ids;
      }
      this.#before.pop();
    }
  }

  /** @param {Wanted[]} changed */
  #remember(changed) {
    if (changed.length) {
      this.#before.push(changed);
    }
  }

  /** One request after the other for those who share a decision. @param {Wanted[]} all */
  *#send(all) {
    /** @type {Map<string, Wanted[]>} */
    const alike = new Map();
    for (const one of all) {
      const key = `${one.status} ${one.note}`;
      const group = alike.get(key) ?? [];
      group.push(one);
      alike.set(key, group);
    }
    for (const group of alike.values()) {
      for (let from = 0; from < group.length; from += MOST_AT_ONCE) {
        yield this.#post(group.slice(from, from + MOST_AT_ONCE));
      }
    }
  }

  /** @param {Wanted[]} group @returns {Promise<string[]>} whose decision is another now */
  async #post(group) {
    const { status, note } = group[0];
    const studentIds = group.map(({ studentId }) => studentId);
    const answer = await post(this.#path, status ? { status, note, studentIds } : { studentIds });
    return answer.studentIds;
  }
}

/** @param {StudentAttendance} student @returns {Wanted} */
function decisionOf({ studentId, decision }) {
  return { studentId, status: decision?.status, note: decision?.note ?? '' };
}

/** @param {StudentAttendance} student @param {AttendanceStatus | undefined} status @param {string} [note] @returns {Wanted} */
function wanted(student, status, note) {
  return { studentId: student.studentId, status, note: status ? (note ?? student.decision?.note ?? '') : '' };
}
