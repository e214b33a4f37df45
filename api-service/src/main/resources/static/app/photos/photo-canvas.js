// @ts-check
import { css, html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { percent, t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { base, buttons } from '../ui/styles.js';
import { tool } from '../ui/tool.js';
import { photoName } from './status.js';
import { fitted, moved, showing, zoomed } from './view.js';

/** @typedef {import('../api/types.js').Face} Face */

const STEP = 1.35;
const CLICK = 4;

/**
 * A photograph with a box on each face. It is moved and enlarged with mouse, fingers, and the keys + - 0. Boxes are
 * drawn in the pixels of the photograph, under the same transformation. Tells of `choose` with a face.
 */
class PhotoCanvas extends Element {
  static properties = {
    photo: { attribute: false },
    selectedId: { attribute: false },
    names: { attribute: false },
    scale: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        position: relative;
        min-height: 0;
        overflow: hidden;
        background: light-dark(#23262b, #0c0d0f);
        border-radius: var(--radius-large);
      }
      .window {
        position: absolute;
        inset: 0;
        overflow: hidden;
        cursor: grab;
        touch-action: none;
      }
      .window.dragging {
        cursor: grabbing;
      }
      .stage {
        position: absolute;
        inset: 0 auto auto 0;
        transform-origin: 0 0;
      }
      img,
      .stage > svg {
        position: absolute;
        inset: 0;
        display: block;
        width: 100%;
        height: 100%;
      }
      rect {
        fill: transparent;
        stroke: #ffd166;
        stroke-width: 2px;
        vector-effect: non-scaling-stroke;
        cursor: pointer;
        pointer-events: all;
      }
      .known rect {
        stroke: #6fdb9d;
      }
      rect:hover {
        fill: rgb(255 255 255 / 18%);
      }
      .selected rect {
        stroke: #ffffff;
        stroke-width: 4px;
        paint-order: stroke;
      }
      .selected rect.halo {
        stroke: #10141a;
        stroke-width: 8px;
        pointer-events: none;
      }
      .tools {
        position: absolute;
        inset-inline-end: var(--space-3);
        bottom: var(--space-3);
        display: flex;
        align-items: center;
        gap: 2px;
        padding: 3px;
        border-radius: var(--radius);
        background: var(--surface);
        box-shadow: var(--shadow-high);
      }
      .tools span {
        min-width: 3.25rem;
        text-align: center;
        font-size: var(--text-small);
      }
    `,
  ];

  /** @type {import('./view.js').View} */
  #view = { scale: 1, x: 0, y: 0 };
  #fits = true;
  /** @type {Map<number, {x: number, y: number}>} fingers, or the mouse, that are down */
  #pointers = new Map();
  #travelled = 0;
  #watch = new ResizeObserver(() => this.#resized());

  constructor() {
    super();
    /** @type {import('../api/types.js').PhotoWithFaces | undefined} */
    this.photo = undefined;
    /** @type {string | undefined} */
    this.selectedId = undefined;
    /** @type {Map<string, string>} of students, by id */
    this.names = new Map();
    this.scale = 1;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    super.disconnectedCallback();
  }

  get #window() {
    return { width: this.clientWidth, height: this.clientHeight };
  }

  get #middle() {
    return { x: this.clientWidth / 2, y: this.clientHeight / 2 };
  }

  /** Shows all of it. */
  fit() {
    if (this.photo && this.clientWidth) {
      this.#fits = true;
      this.#look(fitted(this.photo, this.#window));
    }
  }

  /** @param {number} factor @param {{x: number, y: number}} [point] of the window */
  zoom(factor, point = this.#middle) {
    if (this.photo) {
      this.#fits = false;
      this.#look(zoomed(this.#view, factor, point, this.photo, this.#window));
    }
  }

  zoomIn() {
    this.zoom(STEP);
  }

  zoomOut() {
    this.zoom(1 / STEP);
  }

  /** @param {number} dx @param {number} dy pixels of the window */
  pan(dx, dy) {
    if (this.photo) {
      this.#fits = false;
      this.#look(moved(this.#view, dx, dy, this.photo, this.#window));
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('photo')) {
      const before = /** @type {{id: string} | undefined} */ (changed.get('photo'));
      if (before?.id !== this.photo?.id) {
        this.fit();
      }
      this.#apply();
    }
    if (changed.has('selectedId') && this.photo) {
      const face = this.photo.faces.find(({ id }) => id === this.selectedId);
      if (face) {
        this.#look(showing(this.#view, face.box, this.photo, this.#window));
      }
    }
  }

  render() {
    const photo = this.photo;
    if (!photo) {
      return nothing;
    }
    return html`<div class="window" @wheel=${this.#wheel} @pointerdown=${this.#down} @pointermove=${this.#move}
        @pointerup=${this.#up} @pointercancel=${this.#up} @dblclick=${this.#doubleClick}>
        <div class="stage">
          <img src=${photo.original} alt=${t('photo.alt', { name: photoName(photo) })} draggable="false" />
          <svg viewBox="0 0 ${photo.width} ${photo.height}" aria-hidden="true">
            ${repeat(
              photo.faces,
              (face) => face.id,
              (face) => this.#renderBox(face),
            )}
          </svg>
        </div>
      </div>
      <div class="tools" role="group" aria-label=${t('viewer.zoom')}>
        ${tool('minus', t('viewer.zoomOut'), () => this.zoomOut())}
        <span class="numbers soft">${percent(this.scale)}</span>
        ${tool('add', t('viewer.zoomIn'), () => this.zoomIn())} ${tool('fit', t('viewer.fit'), () => this.fit())}
      </div>`;
  }

  /** @param {Face} face */
  #renderBox(face) {
    const { x, y, width, height } = face.box;
    const selected = face.id === this.selectedId;
    const kind = [selected && 'selected', face.studentId && 'known'].filter(Boolean).join(' ');
    return svg`<g class=${kind} data-face=${face.id}>
      ${selected ? svg`<rect class="halo" x=${x} y=${y} width=${width} height=${height} rx="3" />` : nothing}
      <rect x=${x} y=${y} width=${width} height=${height} rx="3">
        <title>${this.names.get(face.studentId ?? '') ?? t('face.unknown')}</title>
      </rect>
    </g>`;
  }

  /** @param {import('./view.js').View} view */
  #look(view) {
    this.#view = view;
    this.scale = view.scale;
    this.#apply();
  }

  #apply() {
    const stage = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.stage'));
    if (stage && this.photo) {
      stage.style.width = `${this.photo.width}px`;
      stage.style.height = `${this.photo.height}px`;
      stage.style.transform = `translate(${this.#view.x}px, ${this.#view.y}px) scale(${this.#view.scale})`;
    }
  }

  #resized() {
    if (this.#fits) {
      this.fit();
    } else if (this.photo) {
      this.#look(moved(this.#view, 0, 0, this.photo, this.#window));
    }
  }

  /** @param {MouseEvent} event @returns {{x: number, y: number}} of the window */
  #point(event) {
    const { left, top } = this.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), this.#point(event));
  }

  /** @param {MouseEvent} event */
  #doubleClick(event) {
    this.zoom(2, this.#point(event));
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button === 0) {
      this.#travelled = 0;
      this.#pointers.set(event.pointerId, this.#point(event));
    }
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const before = this.#pointers.get(event.pointerId);
    if (!before || !this.photo) {
      return;
    }
    const now = this.#point(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (this.#travelled > CLICK) {
      const target = /** @type {HTMLElement} */ (event.currentTarget);
      target.setPointerCapture(event.pointerId);
      target.classList.add('dragging');
    }
    this.#fits = false;
    if (other) {
      const stretch = Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      this.#look(zoomed(this.#view, stretch, other, this.photo, this.#window));
    } else {
      this.#look(moved(this.#view, now.x - before.x, now.y - before.y, this.photo, this.#window));
    }
    this.#pointers.set(event.pointerId, now);
  }

  /** @param {PointerEvent} event */
  #up(event) {
    const wasDown = this.#pointers.delete(event.pointerId);
    /** @type {HTMLElement} */ (event.currentTarget).classList.remove('dragging');
    if (wasDown && this.#travelled <= CLICK && event.target instanceof SVGElement) {
      const id = event.target.closest('g')?.dataset.face;
      const face = this.photo?.faces.find((candidate) => candidate.id === id);
      if (face) {
        this.emit('choose', face);
      }
    }
  }
}

customElements.define('at-photo-canvas', PhotoCanvas);
