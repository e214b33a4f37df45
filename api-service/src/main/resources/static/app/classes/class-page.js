// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './class-header.js';
import '../sessions/session-form.js';
import '../ui/pager.js';
import '../ui/search-field.js';
import { get, query } from '../api/client.js';
import { day, n, t, timeOfDay } from '../i18n/messages.js';
import { router } from '../router.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';

/** A class with its sessions, the latest first. */
class ClassPage extends Page {
  static properties = { course: { state: true }, found: { state: true }, creating: { state: true } };

  static styles = [
    ...Page.styles,
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
      li a {
        color: inherit;
        font-weight: 600;
        text-decoration: none;
        overflow-wrap: anywhere;
      }
      li a::after {
        content: '';
        position: absolute;
        inset: 0;
      }
      .counts a {
        position: relative;
        color: var(--accent);
        font-weight: 550;
        padding-block: var(--space-1);
      }
      .counts a::after {
        content: none;
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

  get #words() {
    return this.search.get('q') ?? '';
  }

  async #load() {
    const classId = this.params.classId;
    const page = Number(this.search.get('page') ?? 1) - 1;
    await this.showLatest(
      () =>
        Promise.all([
          this.course ?? get(`/classes/${classId}`),
          get(`/sessions${query({ classId, q: this.#words, page, size: 30, sort: 'date,desc' })}&sort=startTime,desc`),
        ]),
      ([course, found]) => {
        this.course = course;
        this.found = found;
      },
    );
  }

  /** @param {{q?: string, page?: number}} shown */
  #show({ q = this.#words, page = 0 }) {
    const text = query({ q, page: page ? page + 1 : undefined });
    this.search = new URLSearchParams(text);
    router.remember(text);
    return this.#load();
  }

  render() {
    if (!this.course || !this.found) {
      return this.renderProblem(() => this.#load());
    }
    const { content, page } = this.found;
    const wanted = content.length > 0 || this.#words !== '';
    return html`<div class="page">
      <at-class-header .course=${this.course} tab="sessions"
        @changed=${(/** @type {CustomEvent} */ event) => (this.course = event.detail)}></at-class-header>
      ${this.renderNotice()}
      ${wanted
        ? html`<div class="toolbar">
            <at-search class="grow" .label=${t('sessions.search')} .value=${this.#words}
              @find=${(/** @type {CustomEvent} */ event) => this.#show({ q: event.detail })}></at-search>
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
      <at-pager .page=${page} @page=${(/** @type {CustomEvent} */ event) => this.#show({ page: event.detail })}></at-pager>
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
      <a href="/sessions/${session.id}"><bdi>${session.name}</bdi></a>
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
    if (this.#words) {
      return html`<at-empty .heading=${t('nothingFound.title')}>
        ${icon('search')}
        <p slot="text">${t('nothingFound.text', { words: this.#words })}</p>
      </at-empty>`;
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
