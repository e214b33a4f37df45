// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './drop-zone.js';
import './photo-card.js';
import './session-form.js';
import './upload-list.js';
import { get, post, remove } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { day, n, number, t, timeOfDay } from '../i18n/messages.js';
import { photoName } from '../photos/status.js';
import { router } from '../router.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { notify } from '../ui/toasts.js';
import { PhotoCollection } from './photo-collection.js';
import { queueOf } from './upload-queue.js';

/** @typedef {import('../api/types.js').Photo} Photo */

/** A session: its photographs, those on their way, and what becomes of them as it happens. */
class SessionPage extends Page {
  static properties = {
    session: { state: true },
    course: { state: true },
    photos: { state: true },
    window: { state: true },
  };

  static styles = [
    ...Page.styles,
    css`
      .grid {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        margin-top: var(--space-2);
        color: var(--ink-soft);
      }
      .notes {
        margin-top: var(--space-2);
        white-space: pre-line;
      }
      @media print {
        .grid {
          grid-template-columns: repeat(3, minmax(0, 1fr));
          gap: var(--space-3);
        }
        .live {
          display: none;
        }
      }
    `,
  ];

  /** @type {PhotoCollection | undefined} */
  #collection;
  #refresh = () => (this.photos = this.#collection?.all ?? []);
  #refused = (/** @type {any} */ { detail }) => (this.problem = Problem.of(detail));
  #uploaded = (/** @type {any} */ { detail }) => this.#collection?.put(detail);

  constructor() {
    super();
    /** @type {import('../api/types.js').Session | undefined} */
    this.session = undefined;
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
    /** @type {Photo[] | undefined} */
    this.photos = undefined;
    /** @type {{kind: 'edit' | 'delete'} | {kind: 'deletePhoto', photo: Photo} | undefined} what is open */
    this.window = undefined;
  }

  get pageTitle() {
    return this.session ? `${this.session.name} · ${this.course?.name}` : '';
  }

  get #queue() {
    return queueOf(this.params.sessionId);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#collection = new PhotoCollection(this.params.sessionId);
    this.#collection.addEventListener('change', this.#refresh);
    this.#collection.addEventListener('problem', this.#refused);
    this.#queue.addEventListener('photo', this.#uploaded);
    this.#load();
  }

  disconnectedCallback() {
    this.#queue.removeEventListener('photo', this.#uploaded);
    this.#collection?.stop();
    super.disconnectedCallback();
  }

  async #load() {
    await this.attempt(async () => {
      const session = await get(`/sessions/${this.params.sessionId}`);
      const [course] = await Promise.all([get(`/classes/${session.classId}`), this.#collection?.load()]);
      this.session = session;
      this.course = course;
      this.#collection?.start();
    });
  }

  render() {
    const { session, course, photos } = this;
    if (!session || !course || !photos) {
      return this.renderProblem(() => this.#load());
    }
    return html`<div class="page">
      <div class="head">
        <div>
          <a class="back" href="/classes/${course.id}">${icon('back')}<bdi>${course.name}</bdi></a>
          <h1><bdi>${session.name}</bdi></h1>
          <p class="facts">
            <time datetime=${session.date}>${day(session.date)}</time>
            ${session.startTime ? html`<span>${times(session)}</span>` : nothing}
          </p>
          ${session.notes ? html`<p class="notes soft"><bdi>${session.notes}</bdi></p>` : nothing}
        </div>
        <div class="actions">
          <a class="button" href="/sessions/${session.id}/faces">${icon('face')}${t('session.faces')}</a>
          <a class="button" href="/sessions/${session.id}/attendance">${icon('attendance')}${t('attendance.title')}</a>
          <button class="quiet" @click=${() => (this.window = { kind: 'edit' })}>${icon('edit')}${t('edit')}</button>
          <button class="quiet bad" @click=${() => (this.window = { kind: 'delete' })}>${icon('trash')}${t('delete')}</button>
        </div>
      </div>
      ${this.renderNotice()}
      <at-drop-zone @files=${(/** @type {CustomEvent} */ event) => this.#queue.add(event.detail)}></at-drop-zone>
      <at-upload-list .queue=${this.#queue}></at-upload-list>
      ${photos.length ? this.#renderPhotos(photos) : this.#renderEmpty()} ${this.#renderWindow(session)}
    </div>`;
  }

  /** @param {Photo[]} photos */
  #renderPhotos(photos) {
    const failed = photos.filter(({ status }) => status === 'FAILED').length;
    const unfinished = photos.filter(({ status }) => status === 'UPLOADED' || status === 'PROCESSING').length;
    const faces = photos.reduce((sum, { faceCount }) => sum + faceCount, 0);
    return html`<div class="spread">
        <h2>${n('photos.count', photos.length)} · ${n('faces.count', faces)}</h2>
        <div class="actions">
          <span role="status" class="actions">
            ${unfinished ? html`<span class="badge accent">${n('photos.unfinished', unfinished)}</span>` : nothing}
            ${failed ? html`<span class="badge bad">${n('photos.failed', failed)}</span>` : nothing}
          </span>
          ${failed > 1
            ? html`<button class="small" @click=${this.#retryAll}>${icon('retry')}${t('session.retryAll')}</button>`
            : nothing}
          ${this.#collection?.live
            ? html`<span class="badge good live">${t('live.on')}</span>`
            : html`<span class="badge live">${t('live.off')}</span>`}
        </div>
      </div>
      <div class="grid">
        ${repeat(
          photos,
          (photo) => photo.id,
          (photo) => html`<at-photo-card .photo=${photo} @retry=${this.#retry}
            @remove=${() => (this.window = { kind: 'deletePhoto', photo })}></at-photo-card>`,
        )}
      </div>`;
  }

  #renderEmpty() {
    return html`<at-empty .heading=${t('photos.none.title')}>
      ${icon('photo')}
      <p slot="text">${t('photos.none.text')}</p>
    </at-empty>`;
  }

  /** @param {import('../api/types.js').Session} session */
  #renderWindow(session) {
    const close = () => (this.window = undefined);
    switch (this.window?.kind) {
      case 'edit':
        return html`<at-session-form .session=${session} @dismiss=${close}
          @saved=${(/** @type {CustomEvent} */ event) => {
            this.session = event.detail;
            close();
            notify(t('saved'));
          }}></at-session-form>`;
      case 'delete':
        return html`<at-confirm
            .text=${t('session.delete.text', {
            photos: n('photos.count', this.photos?.length ?? 0),
            faces: n('faces.count', (this.photos ?? []).reduce((sum, { faceCount }) => sum + faceCount, 0)),
          })}
          .heading=${t('session.delete.title', { name: session.name })}
          .action=${t('session.delete.action')}
          .work=${() => remove(`/sessions/${session.id}`)}
          @dismiss=${close}
          @done=${() => router.go(`/classes/${session.classId}`)}
          ></at-confirm>`;
      case 'deletePhoto': {
        const photo = this.window.photo;
        return html`<at-confirm
            .text=${t('photo.delete.text', { faces: number(photo.faceCount) })}
          .heading=${t('photo.delete', { name: photoName(photo) })}
          .action=${t('delete')}
          .work=${() => remove(`/images/${photo.id}`)}
          @dismiss=${close}
          @done=${() => {
            this.#collection?.drop(photo.id);
            close();
          }}
          ></at-confirm>`;
      }
      default:
        return nothing;
    }
  }

  /** @param {CustomEvent<Photo>} event */
  async #retry({ detail }) {
    await this.attempt(async () => this.#collection?.put(await post(`/images/${detail.id}/reprocess`)));
  }

  async #retryAll() {
    await this.attempt(async () => {
      await post(`/sessions/${this.params.sessionId}/retry`);
      await this.#collection?.load();
    });
  }
}

/** @param {import('../api/types.js').Session} session */
function times({ startTime, endTime }) {
  return [startTime, endTime].map((time) => time && timeOfDay(time)).filter(Boolean).join(' – ');
}

customElements.define('at-session-page', SessionPage);
