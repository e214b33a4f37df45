// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../ui/avatar.js';
import { t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { base, fields } from '../ui/styles.js';
import { reveal } from '../ui/reveal.js';
import { fullName, plain } from './names.js';

/** @typedef {import('../api/types.js').Student} Student */

const SHOWN = 50;

/**
 * Finds a student of a roster by typing. Up and Down move, Enter picks: tells of `pick` with the student. `taken` are
 * ids of students that are shown as such. Unless it is `eager`, keys are for others until something is typed.
 */
class StudentPicker extends Element {
  static properties = {
    students: { attribute: false },
    taken: { attribute: false },
    label: {},
    eager: { type: Boolean },
    typed: { state: true },
    active: { state: true },
  };

  static styles = [
    base,
    fields,
    css`
      ul {
        max-height: var(--picker-height, 15rem);
        margin-top: var(--space-2);
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-height: 2.75rem;
        padding: var(--space-1) var(--space-3);
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--accent-soft);
        box-shadow: inset 3px 0 var(--accent);
      }
      li span {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      at-avatar {
        --avatar: 1.875rem;
      }
      p {
        padding: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../api/types.js').Student[]} */
    this.students = [];
    /** @type {Set<string>} */
    this.taken = new Set();
    this.label = '';
    this.eager = false;
    this.typed = '';
    this.active = 0;
  }

  /** Takes the keys from now on, such as one that is just being pressed. */
  focus() {
    this.#input?.focus();
  }

  clear() {
    this.typed = '';
    this.active = 0;
  }

  get isEmpty() {
    return this.typed === '';
  }

  get #input() {
    return this.renderRoot.querySelector('input');
  }

  get #found() {
    const words = plain(this.typed).split(/\s+/).filter(Boolean);
    return this.students
      .filter((student) => {
        const text = plain(`${fullName(student)} ${student.studentNumber}`);
        return words.every((word) => text.includes(word));
      })
      .slice(0, SHOWN);
  }

  /** @param {Student[]} found @returns {Student | undefined} whom Enter picks */
  #active(found) {
    return this.eager || !this.isEmpty ? found[Math.min(this.active, found.length - 1)] : undefined;
  }

  render() {
    const found = this.#found;
    const active = this.#active(found);
    return html`<input type="text" role="combobox" aria-label=${this.label} placeholder=${this.label} autocomplete="off"
        spellcheck="false" aria-expanded="true" aria-controls="found" aria-autocomplete="list"
        aria-activedescendant=${active ? `student-${active.id}` : nothing} .value=${this.typed} @input=${this.#type}
        @keydown=${this.#key} />
      <ul id="found" role="listbox" aria-label=${t('picker.students')} tabindex="-1">
        ${repeat(
          found,
          (student) => student.id,
          (student, index) => html`<li id="student-${student.id}" role="option" aria-selected=${String(student === active)}
            @click=${() => this.#pick(student)} @pointermove=${() => (this.active = index)}>
            <at-avatar .src=${student.photo}></at-avatar>
            <span><bdi>${fullName(student)}</bdi></span>
            ${this.taken.has(student.id) ? html`<small class="soft">${t('picker.taken')}</small>` : nothing}
          </li>`,
        )}
      </ul>
      ${found.length ? nothing : html`<p class="soft" role="status">${t('picker.none')}</p>`}`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('active') || changed.has('typed')) {
      reveal(this.renderRoot.querySelector('[aria-selected="true"]'), this.renderRoot.querySelector('ul'));
    }
  }

  /** @param {Event} event */
  #type(event) {
    this.typed = /** @type {HTMLInputElement} */ (event.target).value;
    this.active = 0;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const found = this.#found;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.isEmpty && !this.eager) {
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = (Math.min(this.active, found.length - 1) + step + found.length) % Math.max(1, found.length);
    } else if (event.key === 'Enter') {
      const student = this.#active(found);
      if (student) {
        this.#pick(student);
      }
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {import('../api/types.js').Student} student */
  #pick(student) {
    this.clear();
    this.emit('pick', student);
  }
}

customElements.define('at-student-picker', StudentPicker);
