// @ts-check
import { css, html, nothing } from 'lit';
import './face-list.js';
import './photo-canvas.js';
import '../roster/student-picker.js';
import { get, getAll, post } from '../api/client.js';
import { liveEvents } from '../api/events.js';
import { Problem } from '../api/problem.js';
import { number, percent, t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { notify } from '../ui/toasts.js';
import { inReadingOrder, nearest } from './geometry.js';
import { Labelling } from './labelling.js';
import { failureText, photoName, statusBadge } from './status.js';
import { photoPageStyles } from './photo-page-styles.js';

/** @typedef {import('../api/types.js').Face} Face */
/** @typedef {import('../api/types.js').Student} Student */

/** How far a key moves the photograph, in pixels. */
const PAN = 80;

/** @type {Record<string, [number, number]>} which way, right and down */
const PANS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A photograph, its faces, and whose they are, all by keyboard. */
class PhotoPage extends Page {
  static properties = {
    photo: { state: true },
    session: { state: true },
    students: { state: true },
    siblings: { state: true },
    selectedId: { state: true },
    said: { state: true },
  };

  static styles = [...Page.styles, photoPageStyles];

  #labelling = new Labelling();
  /** @type {Face[]} */
  #faces = [];
  /** @type {Map<string, string>} */
  #names = new Map();
  /** @type {(() => void) | undefined} */
  #end;
  #pressed = (/** @type {KeyboardEvent} */ event) => this.#key(event);

  constructor() {
    super();
    /** @type {import('../api/types.js').PhotoWithFaces | undefined} */
    this.photo = undefined;
    /** @type {import('../api/types.js').Session | undefined} */
    this.session = undefined;
    /** @type {Student[]} */
    this.students = [];
    /** @type {string[]} ids of the session's photographs */
    this.siblings = [];
    /** @type {string | undefined} */
    this.selectedId = undefined;
    /** What was just done or refused. */
    this.said = '';
  }

  get pageTitle() {
    return this.photo ? `${photoName(this.photo)} · ${this.session?.name}` : '';
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.#pressed);
    this.#load();
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#pressed);
    this.#end?.();
    super.disconnectedCallback();
  }

  async #load() {
    await this.attempt(async () => {
      const photo = await get(`/images/${this.params.imageId}`);
      const session = await get(`/sessions/${photo.sessionId}`);
      const [students, siblings] = await Promise.all([
        getAll(`/students?classId=${session.classId}`),
        getAll(`/sessions/${photo.sessionId}/images`),
      ]);
      this.session = session;
      this.students = students;
      this.siblings = siblings.map(({ id }) => id);
      this.photo = photo;
      this.selectedId ??= this.search.get('face') ?? inReadingOrder(photo.faces)[0]?.id;
      this.#end ??= liveEvents.listen({
        event: ({ imageId, type }) => imageId === photo.id && type !== 'ImageUploaded' && this.#look(),
        open: () => this.photo && !isFinished(this.photo) && this.#look(),
      });
    });
  }

  /** Looks again at what became of the photograph. */
  async #look() {
    await this.attempt(async () => {
      this.photo = await get(`/images/${this.params.imageId}`);
    });
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('photo')) {
      this.#faces = inReadingOrder(this.photo?.faces ?? []);
    }
    if (changed.has('students')) {
      this.#names = new Map(this.students.map((student) => [student.id, fullName(student)]));
    }
  }

  get #selected() {
    return this.#faces.find(({ id }) => id === this.selectedId);
  }

  get #picker() {
    return /** @type {any} */ (this.renderRoot.querySelector('at-student-picker'));
  }

  get #canvas() {
    return /** @type {any} */ (this.renderRoot.querySelector('at-photo-canvas'));
  }

  render() {
    const { photo, session } = this;
    if (!photo || !session) {
      return this.renderProblem(() => this.#load());
    }
    const known = this.#faces.filter(({ studentId }) => studentId).length;
    return html`<div class="viewer">
      <div class="top">
        <div class="title">
          <a class="back" href="/sessions/${session.id}">${icon('back')}<bdi>${session.name}</bdi></a>
          <h1><bdi>${photoName(photo)}</bdi></h1>
        </div>
        <div class="actions">
          ${statusBadge(photo)}
          ${this.#faces.length
            ? html`<span class="badge">${t('viewer.known', { known, all: this.#faces.length })}</span>`
            : nothing}
          ${this.#renderNeighbours()}
        </div>
      </div>
      ${this.renderNotice()}
      ${photo.status === 'FAILED'
        ? html`<at-notice kind="bad">
            ${failureText(photo.failure?.reason)}
            <button class="small" @click=${this.#retry}>${icon('retry')}${t('again')}</button>
          </at-notice>`
        : nothing}
      <div class="work">
        <at-photo-canvas .photo=${photo} .selectedId=${this.selectedId} .names=${this.#names}
          @choose=${this.#choose}></at-photo-canvas>
        <aside aria-label=${t('viewer.faces')}>
          ${this.#renderSelected()}
          <at-face-list .faces=${this.#faces} .selectedId=${this.selectedId} .names=${this.#names}
            @choose=${this.#choose}></at-face-list>
        </aside>
      </div>
    </div>`;
  }

  #renderNeighbours() {
    const at = this.siblings.indexOf(this.photo?.id ?? '');
    if (this.siblings.length < 2 || at < 0) {
      return nothing;
    }
    /** @param {number} index @param {'back' | 'next'} picture @param {string} label */
    const link = (index, picture, label) =>
      index in this.siblings
        ? html`<a class="button small icon-only" href="/photos/${this.siblings[index]}" aria-label=${label}>${icon(picture)}</a>`
        : nothing;
    return html`${link(at - 1, 'back', t('viewer.previousPhoto'))} ${link(at + 1, 'next', t('viewer.nextPhoto'))}`;
  }

  #renderSelected() {
    const face = this.#selected;
    if (!face) {
      return html`<p class="soft pad">${this.photo && isFinished(this.photo) ? t('viewer.noFaces') : t('viewer.wait')}</p>`;
    }
    const name = this.#names.get(face.studentId ?? '');
    return html`<section class="selected" aria-label=${t('viewer.selected')}>
      <div class="who">
        <img src="${face.crop}?size=192" alt="" />
        <div>
          <p class="soft small">${t('face.number', { number: this.#faces.indexOf(face) + 1 })}</p>
          <p class="name"><bdi>${name ?? t('face.unknown')}</bdi></p>
          <div class="actions">
            ${name
              ? html`<button class="small" @click=${this.#unlabel}>${icon('cross')}${t('viewer.unlabel')}</button>`
              : nothing}
            ${this.#labelling.canUndo
              ? html`<button class="quiet small" @click=${this.#undo}>${icon('undo')}${t('viewer.undo')}</button>`
              : nothing}
          </div>
        </div>
      </div>
      <dl class="facts">
        <div><dt>${t('face.quality')}</dt><dd>${percent(face.quality)}</dd></div>
        <div><dt>${t('face.score')}</dt><dd>${percent(face.detectionScore)}</dd></div>
        <div><dt>${t('face.size')}</dt><dd>${number(face.box.width)} × ${number(face.box.height)}</dd></div>
        <div><dt>${t('face.detector')}</dt><dd>${face.detector}</dd></div>
      </dl>
      ${this.students.length
        ? html`<at-student-picker .students=${this.students} .taken=${this.#taken} .label=${t('picker.label')}
            @pick=${(/** @type {CustomEvent<Student>} */ event) => this.#assign(event.detail)}></at-student-picker>`
        : html`<p class="soft">
            ${t('viewer.noStudents')} <a href="/classes/${this.session?.classId}/roster">${t('class.roster')}</a>
          </p>`}
      <p class="said" role="status">${this.said}</p>
      <details>
        <summary>${icon('keyboard')} ${t('viewer.keys')}</summary>
        <dl class="keys">
          <div><dt><kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd></dt><dd>${t('viewer.keys.move')}</dd></div>
          <div><dt><kbd>A</kbd>…<kbd>Z</kbd></dt><dd>${t('viewer.keys.type')}</dd></div>
          <div><dt><kbd>Enter</kbd></dt><dd>${t('viewer.keys.assign')}</dd></div>
          <div><dt><kbd>Delete</kbd></dt><dd>${t('viewer.keys.unassign')}</dd></div>
          <div><dt><kbd>U</kbd></dt><dd>${t('viewer.keys.undo')}</dd></div>
          <div><dt><kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd></dt><dd>${t('viewer.keys.zoom')}</dd></div>
          <div><dt><kbd>Shift</kbd> <kbd>←</kbd>…</dt><dd>${t('viewer.keys.pan')}</dd></div>
        </dl>
      </details>
    </section>`;
  }

  get #taken() {
    return new Set(this.#faces.flatMap(({ studentId }) => studentId ?? []));
  }

  /** @param {CustomEvent<Face>} event */
  #choose(event) {
    this.selectedId = event.detail.id;
    this.said = '';
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = event.composedPath()[0];
    const typing = target instanceof HTMLInputElement;
    const elsewhere = typing && !event.composedPath().includes(this.#picker);
    if (event.defaultPrevented || event.altKey || event.metaKey || elsewhere || !this.#faces.length) {
      return;
    }
    if (event.ctrlKey) {
      if (event.key === 'z' && !typing) {
        this.#take(event, () => this.#undo());
      }
      return;
    }
    const empty = !typing || this.#picker?.isEmpty;
    if (event.shiftKey && event.key in PANS) {
      const [right, down] = PANS[event.key];
      return empty && this.#take(event, () => this.#canvas.pan(-PAN * right, -PAN * down));
    }
    switch (event.key) {
      case 'ArrowRight':
        return empty && this.#take(event, () => this.#step(1));
      case 'ArrowLeft':
        return empty && this.#take(event, () => this.#step(-1));
      case 'ArrowDown':
        return empty && this.#take(event, () => this.#leap(1));
      case 'ArrowUp':
        return empty && this.#take(event, () => this.#leap(-1));
      case 'Delete':
        return empty && this.#take(event, () => this.#unlabel());
      case 'Escape':
        return typing && this.#take(event, () => this.#leavePicker());
      case '+':
        return !typing && this.#take(event, () => this.#canvas.zoomIn());
      case '-':
        return !typing && this.#take(event, () => this.#canvas.zoomOut());
      case '0':
        return !typing && this.#take(event, () => this.#canvas.fit());
      case 'u':
      case 'U':
        return !typing && this.#take(event, () => this.#undo());
      case ' ':
      case 'Enter':
        return undefined;
      default:
        // What is typed anywhere is a name. The key itself arrives in the field that has the focus by then.
        return event.key.length === 1 && !typing && this.#picker?.focus();
    }
  }

  /** @param {KeyboardEvent} event @param {() => unknown} act */
  #take(event, act) {
    event.preventDefault();
    act();
  }

  #leavePicker() {
    this.#picker.clear();
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('at-face-list'))?.focus();
  }

  /** @param {number} by faces, in reading order, round and round */
  #step(by) {
    const at = this.#faces.findIndex(({ id }) => id === this.selectedId);
    this.selectedId = this.#faces[(at + by + this.#faces.length) % this.#faces.length].id;
    this.said = '';
  }

  /** @param {1 | -1} direction */
  #leap(direction) {
    const from = this.#selected;
    const next = from && nearest(this.#faces, from, direction);
    if (next) {
      this.selectedId = next.id;
      this.said = '';
    }
  }

  /** @param {Student} student */
  async #assign(student) {
    const face = this.#selected;
    if (!face) {
      return;
    }
    this.#leavePicker();
    const name = fullName(student);
    const other = this.#faces.findIndex(({ id, studentId }) => studentId === student.id && id !== face.id);
    if (other >= 0) {
      this.said = t('viewer.taken', { name, number: other + 1 });
      return;
    }
    await this.#do(async () => {
      this.#replace(await this.#labelling.label(face, student.id));
      this.said = t('viewer.assigned', { name });
      this.#goToUnknown();
    });
  }

  async #unlabel() {
    const face = this.#selected;
    if (face?.studentId) {
      await this.#do(async () => {
        this.#replace(await this.#labelling.label(face, undefined));
        this.said = t('viewer.unassigned');
      });
    }
  }

  async #undo() {
    await this.#do(async () => {
      const face = await this.#labelling.undo(this.#faces);
      if (face) {
        this.#replace(face);
        this.selectedId = face.id;
        this.said = t('viewer.undone');
      }
    });
  }

  async #retry() {
    await this.#do(async () => {
      const photo = await post(`/images/${this.photo?.id}/reprocess`);
      this.photo = { ...photo, faces: this.photo?.faces ?? [] };
      notify(t('viewer.retried'));
    });
  }

  /** What the API refuses is said where the eyes are. @param {() => Promise<void>} work */
  async #do(work) {
    try {
      await work();
    } catch (error) {
      this.said = Problem.of(error).text;
    }
  }

  /** @param {Face} face */
  #replace(face) {
    const photo = this.photo;
    if (photo) {
      this.photo = { ...photo, faces: photo.faces.map((old) => (old.id === face.id ? face : old)) };
    }
  }

  /** To the next face whose name is not known, if there is one. */
  #goToUnknown() {
    const faces = inReadingOrder(this.photo?.faces ?? []);
    const at = faces.findIndex(({ id }) => id === this.selectedId);
    const next = [...faces.slice(at + 1), ...faces.slice(0, at)].find(({ studentId }) => !studentId);
    this.selectedId = next?.id ?? this.selectedId;
  }
}

/** @param {import('../api/types.js').Photo} photo */
function isFinished({ status }) {
  return status === 'PROCESSED' || status === 'FAILED';
}

customElements.define('at-photo-page', PhotoPage);
