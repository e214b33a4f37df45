// @ts-check
import { html } from 'lit';
import './pager.js';
import './search-field.js';
import { query } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { router } from '../router.js';
import { icon } from './icons.js';
import { Page } from './page.js';

/** A page with a list that is searched and paged, as its address says. */
export class ListPage extends Page {
  /** What is searched. */
  get words() {
    return this.search.get('q') ?? '';
  }

  /** Which page of the list is seen, from 0. */
  get pageNumber() {
    return Number(this.search.get('page') ?? 1) - 1;
  }

  /**
   * Shows another part of the list.
   *
   * @param {Record<string, any>} changed what narrows the list; without a `page` it begins at the first
   * @returns {Promise<void>}
   */
  async show(changed) {}

  /**
   * Writes into the address what is shown.
   *
   * @param {Record<string, any>} shown those that are empty are left out; `page` from 0
   */
  remember({ page, ...shown }) {
    const text = query({ ...shown, page: page ? page + 1 : undefined });
    this.search = new URLSearchParams(text);
    router.remember(text);
  }

  /** @param {string} label */
  renderSearch(label) {
    return html`<at-search class="grow" .label=${label} .value=${this.words}
      @find=${(/** @type {CustomEvent} */ event) => this.show({ q: event.detail })}></at-search>`;
  }

  /** @param {import('../api/types.js').Page} page */
  renderPager(page) {
    return html`<at-pager .page=${page}
      @page=${(/** @type {CustomEvent} */ event) => this.show({ page: event.detail })}></at-pager>`;
  }

  /** Instead of the list, when nothing of it has the words. */
  renderNothingFound() {
    return html`<at-empty .heading=${t('nothingFound.title')}>
      ${icon('search')}
      <p slot="text">${t('nothingFound.text', { words: this.words })}</p>
    </at-empty>`;
  }
}
