// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../sessions/session-form.js';
import { classHeader } from './class-header.js';
import { get, query } from '../api/client.js';
import { day, n, t, timeOfDay } from '../i18n/messages.js';
import { router } from '../router.js';
import { icon } from '../ui/icons.js';
import { ListPage } from '../ui/list-page.js';

/** A class with its sessions, the latest first. */
class ClassPage extends ListPage {
  static properties = { course: { state: true }, found: { state: true }, creating: { state: true } };

  static styles = [
    ...ListPage.styles,
    css`
      li {
        position: relative;
        display: grid;
        grid-template-columns: minmax(8rem, auto) 1fr auto;
        gap: var(--space-1) var(--space-5);
        align-items: center;
        padding: var(--space-4) var(--space-5);
        border-bottom: 1px solid var(--line);
      }
      li:last-child {
        border: 0;
      }
      li:hover {
        background: color-mix(in srgb, var(--accent-soft) 45%, transparent);
      }
      .stretched {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .counts a {
        position: relative;
        padding-block: var(--space-1);
        font-weight: 550;
        text-decoration: none;
      }
      .counts a:hover {
        text-decoration: underline;
      }
      time {
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        justify-content: flex-end;
        align-items: center;
      }
      @media print {
        li {
          break-inside: avoid;
        }
      }
      @media screen and (max-width: 40rem) {
        li {
          grid-template-columns: 1fr;
        }
        .counts {
          justify-content: flex-start;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
    /** @type {{content: import('../api/types.js').Session[], page: import('../api/types.js').Page} | undefined} */
    this.found = undefined;
    this.creating = false;
  }

  get pageTitle() {
    return this.course?.name ?? '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    const classId = this.params.classId;
    await this.showLatest(
      () =>
        Promise.all([
          this.course ?? get(`/classes/${classId}`),
          get(`/sessions${query({ classId, q: this.words, page: this.pageNumber, size: 30, sort: 'date,desc' })}&sort=startTime,desc`),
        ]),
      ([course, found]) => {
        this.course = course;
        this.found = found;
      },
    );
  }

  /** @param {{q?: string, page?: number}} shown */
  show({ q = this.words, page = 0 }) {
    this.remember({ q, page });
    return this.#load();
  }

  render() {
    if (!this.course || !this.found) {
      return this.renderProblem(() => this.#load());
    }
    const { content, page } = this.found;
    const wanted = content.length > 0 || this.words !== '';
    return html`<div class="page">
      ${classHeader(this, 'sessions')}
      ${this.renderNotice()}
      ${wanted
        ? html`<div class="toolbar">
            ${this.renderSearch(t('sessions.search'))}
            <button class="primary" @click=${() => (this.creating = true)}>${icon('add')}${t('session.new')}</button>
          </div>`
        : nothing}
      ${content.length
        ? html`<ul class="card">
            ${repeat(
              content,
              (session) => session.id,
              (session) => this.#renderSession(session),
            )}
          </ul>`
        : this.#renderEmpty()}
      ${this.renderPager(page)}
      ${this.creating
        ? html`<at-session-form
            .classId=${this.course.id}
            @dismiss=${() => (this.creating = false)}
            @saved=${(/** @type {CustomEvent} */ event) => router.go(`/sessions/${event.detail.id}`)}
          ></at-session-form>`
        : nothing}
    </div>`;
  }

  /** @param {import('../api/types.js').Session} session */
  #renderSession(session) {
    const { images, unfinished, failed, faces } = session.counts;
    return html`<li>
      <time datetime=${session.date}>
        ${day(session.date)}${session.startTime ? html` · ${timeOfDay(session.startTime)}` : nothing}
      </time>
      <a class="stretched" href="/sessions/${session.id}"><bdi>${session.name}</bdi></a>
      <span class="counts">
        ${failed ? html`<span class="badge bad">${n('photos.failed', failed)}</span>` : nothing}
        ${unfinished ? html`<span class="badge accent">${n('photos.unfinished', unfinished)}</span>` : nothing}
        <span class="soft small">${n('photos.count', images)} · ${n('faces.count', faces)}</span>
        <a class="small" href="/sessions/${session.id}/attendance"
          aria-label=${t('attendance.ofSession', { name: session.name })}>${t('attendance.title')}</a>
      </span>
    </li>`;
  }

  #renderEmpty() {
    if (this.words) {
      return this.renderNothingFound();
    }
    return html`<at-empty .heading=${t('sessions.none.title')}>
      ${icon('session')}
      <p slot="text">${t('sessions.none.text')}</p>
      <button slot="action" class="primary" @click=${() => (this.creating = true)}>${t('sessions.none.action')}</button>
      <a slot="action" class="button" href="/classes/${this.course?.id}/roster">${t('sessions.none.roster')}</a>
    </at-empty>`;
  }
}

customElements.define('at-class-page', ClassPage);
