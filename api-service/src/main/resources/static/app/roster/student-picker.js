// @ts-check
import { css, html, nothing } from 'lit';
import '../ui/avatar.js';
import { t } from '../i18n/messages.js';
import { Picker } from '../ui/picker.js';
import { fullName, plain } from './names.js';

/** @typedef {import('../api/types.js').Student} Student */

const SHOWN = 50;

/**
 * Finds a student of a roster by typing. `taken` are ids of students that are shown as such. Unless it is `eager`, keys
 * are for others until something is typed.
 */
class StudentPicker extends Picker {
  static properties = {
    students: { attribute: false },
    taken: { attribute: false },
    label: {},
    eager: { type: Boolean },
  };

  static styles = [
    ...Picker.styles,
    css`
      at-avatar {
        --avatar: 1.875rem;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Student[]} */
    this.students = [];
    /** @type {Set<string>} */
    this.taken = new Set();
    this.label = '';
    this.eager = false;
  }

  get isEager() {
    return this.eager;
  }

  get found() {
    const words = plain(this.typed).split(/\s+/).filter(Boolean);
    return this.students
      .filter((student) => {
        const text = plain(`${fullName(student)} ${student.studentNumber}`);
        return words.every((word) => text.includes(word));
      })
      .slice(0, SHOWN);
  }

  render() {
    return html`${this.renderPicker(
      this.label,
      t('picker.students'),
      (student) => html`<at-avatar .src=${student.photo}></at-avatar>
        <span><bdi>${fullName(student)}</bdi></span>
        ${this.taken.has(student.id) ? html`<small class="soft">${t('picker.taken')}</small>` : nothing}`,
    )}
    ${this.found.length ? nothing : html`<p class="soft" role="status">${t('picker.none')}</p>`}`;
  }
}

customElements.define('at-student-picker', StudentPicker);
