// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './class-card.js';
import './class-form.js';
import '../ui/pager.js';
import '../ui/search-field.js';
import { get, query } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { router } from '../router.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';

const PAGE_SIZE = 24;

/** All classes that the user may see, as cards. */
class ClassesPage extends Page {
  static properties = { found: { state: true }, creating: { state: true } };

  static styles = [
    ...Page.styles,
    css`
      ul {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      }
    `,
  ];

  constructor() {
    super();
    /** @type {{content: import('../api/types.js').Course[], page: import('../api/types.js').Page} | undefined} */
    this.found = undefined;
    this.creating = false;
  }

  get pageTitle() {
    return t('classes.title');
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  get #archived() {
    return this.search.get('archived') === 'true';
  }

  get #words() {
    return this.search.get('q') ?? '';
  }

  async #load() {
    const page = Number(this.search.get('page') ?? 1) - 1;
    await this.showLatest(
      () => get(`/classes${query({ active: !this.#archived, q: this.#words, page, size: PAGE_SIZE, sort: 'name' })}`),
      (found) => (this.found = found),
    );
  }

  /** @param {{q?: string, archived?: boolean, page?: number}} shown */
  #show({ q = this.#words, archived = this.#archived, page = 0 }) {
    const text = query({ q, archived: archived || undefined, page: page ? page + 1 : undefined });
    this.search = new URLSearchParams(text);
    router.remember(text);
    return this.#load();
  }

  render() {
    if (!this.found) {
      return this.renderProblem(() => this.#load());
    }
    const { content, page } = this.found;
    return html`<div class="page">
      <div class="head">
        <h1>${t('classes.title')}</h1>
        <button class="primary" @click=${() => (this.creating = true)}>${icon('add')}${t('class.new')}</button>
      </div>
      ${this.renderNotice()}
      <div class="toolbar">
        <at-search class="grow" .label=${t('classes.search')} .value=${this.#words}
          @find=${(/** @type {CustomEvent} */ event) => this.#show({ q: event.detail })}></at-search>
        <div class="switch" role="group" aria-label=${t('classes.which')}>
          <button aria-pressed=${String(!this.#archived)} @click=${() => this.#show({ archived: false })}>
            ${t('classes.active')}
          </button>
          <button aria-pressed=${String(this.#archived)} @click=${() => this.#show({ archived: true })}>
            ${t('classes.archived')}
          </button>
        </div>
      </div>
      ${content.length
        ? html`<ul>
            ${repeat(
              content,
              (course) => course.id,
              (course) => html`<li><at-class-card .course=${course}></at-class-card></li>`,
            )}
          </ul>`
        : this.#renderEmpty()}
      <at-pager .page=${page} @page=${(/** @type {CustomEvent} */ event) => this.#show({ page: event.detail })}></at-pager>
      ${this.creating
        ? html`<at-class-form
            @dismiss=${() => (this.creating = false)}
            @saved=${(/** @type {CustomEvent} */ event) => router.go(`/classes/${event.detail.id}`)}
          ></at-class-form>`
        : nothing}
    </div>`;
  }

  #renderEmpty() {
    if (this.#words) {
      return html`<at-empty .heading=${t('nothingFound.title')}>
        ${icon('search')}
        <p slot="text">${t('nothingFound.text', { words: this.#words })}</p>
      </at-empty>`;
    }
    if (this.#archived) {
      return html`<at-empty .heading=${t('classes.noneArchived.title')}>
        ${icon('archive')}
        <p slot="text">${t('classes.noneArchived.text')}</p>
      </at-empty>`;
    }
    return html`<at-empty .heading=${t('classes.none.title')}>
      ${icon('classes')}
      <p slot="text">${t('classes.none.text')}</p>
      <button slot="action" class="primary" @click=${() => (this.creating = true)}>${t('classes.none.action')}</button>
    </at-empty>`;
  }
}

customElements.define('at-classes-page', ClassesPage);
