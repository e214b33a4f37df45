// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './class-card.js';
import './class-form.js';
import { get, query } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { router } from '../router.js';
import { icon } from '../ui/icons.js';
import { ListPage } from '../ui/list-page.js';

const PAGE_SIZE = 24;

/** All classes that the user may see, as cards. */
class ClassesPage extends ListPage {
  static properties = { found: { state: true }, creating: { state: true } };

  static styles = [
    ...ListPage.styles,
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

  async #load() {
    await this.showLatest(
      () => get(`/classes${query({ active: !this.#archived, q: this.words, page: this.pageNumber, size: PAGE_SIZE, sort: 'name' })}`),
      (found) => (this.found = found),
    );
  }

  /** @param {{q?: string, archived?: boolean, page?: number}} shown */
  show({ q = this.words, archived = this.#archived, page = 0 }) {
    this.remember({ q, archived: archived || undefined, page });
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
        ${this.renderSearch(t('classes.search'))}
        <div class="switch" role="group" aria-label=${t('classes.which')}>
          <button aria-pressed=${String(!this.#archived)} @click=${() => this.show({ archived: false })}>
            ${t('classes.active')}
          </button>
          <button aria-pressed=${String(this.#archived)} @click=${() => this.show({ archived: true })}>
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
      ${this.renderPager(page)}
      ${this.creating
        ? html`<at-class-form
            @dismiss=${() => (this.creating = false)}
            @saved=${(/** @type {CustomEvent} */ event) => router.go(`/classes/${event.detail.id}`)}
          ></at-class-form>`
        : nothing}
    </div>`;
  }

  #renderEmpty() {
    if (this.words) {
      return this.renderNothingFound();
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
