// @ts-check
import { css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { reveal } from '../ui/reveal.js';
import { base } from '../ui/styles.js';

/** @typedef {import('../api/types.js').Face} Face */

/** The crops of a photograph, one of them chosen. Tells of `choose` with a face. */
class FaceList extends Element {
  static properties = { faces: { attribute: false }, selectedId: { attribute: false }, names: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        padding: var(--space-3);
        overflow-y: auto;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(4.25rem, 1fr));
        gap: var(--space-2);
      }
      button {
        display: block;
        width: 100%;
        padding: 3px;
        border: 2px solid transparent;
        border-radius: var(--radius);
        background: none;
        color: inherit;
        font: inherit;
        font-size: 0.75rem;
        line-height: 1.25;
        cursor: pointer;
      }
      button:hover {
        background: var(--sunken);
      }
      button[aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      img {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        margin-bottom: 3px;
        border-radius: 0.375rem;
        background: var(--sunken);
        object-fit: cover;
      }
      span {
        display: block;
      }
      li {
        content-visibility: auto;
        contain-intrinsic-size: auto 5.5rem;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Face[]} */
    this.faces = [];
    /** @type {string | undefined} */
    this.selectedId = undefined;
    /** @type {Map<string, string>} of students, by id */
    this.names = new Map();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('selectedId')) {
      reveal(this.renderRoot.querySelector('[aria-pressed="true"]'), this);
    }
  }

  /** Gives the focus to the chosen face. */
  focus() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[aria-pressed="true"]'))?.focus();
  }

  render() {
    return html`<ul>
      ${repeat(
        this.faces,
        (face) => face.id,
        (face, index) => this.#renderFace(face, index),
      )}
    </ul>`;
  }

  /** @param {Face} face @param {number} index */
  #renderFace(face, index) {
    const name = this.names.get(face.studentId ?? '');
    return html`<li>
      <button aria-pressed=${String(face.id === this.selectedId)} aria-label="${t('face.number', { number: index + 1 })}: ${name ?? t('face.unknown')}"
        @click=${() => this.emit('choose', face)}>
        <img src="${face.crop}?size=96" alt="" loading="lazy" decoding="async" />
        <span class=${name ? 'clip' : 'clip soft'}><bdi>${name ?? t('face.unknown')}</bdi></span>
      </button>
    </li>`;
  }
}

customElements.define('at-face-list', FaceList);
