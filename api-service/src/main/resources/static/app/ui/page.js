// @ts-check
import { html } from 'lit';
import { t } from '../i18n/messages.js';
import { Element } from './element.js';
import { icon } from './icons.js';
import { base, buttons, fields, layout, tables } from './styles.js';

/** What all pages have in common: their address, a title, a heading that takes the focus, and what went wrong. */
export class Page extends Element {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { params: { attribute: false }, search: { attribute: false } };

  static styles = [base, buttons, fields, layout, tables];

  /** Set by the router: whether the heading should take the focus, because the user came here by a link. */
  wantsFocus = false;

  constructor() {
    super();
    /** @type {Record<string, string>} of the path */
    this.params = {};
    /** @type {URLSearchParams} of the query */
    this.search = new URLSearchParams();
  }

  /** @returns {string} of the window */
  get pageTitle() {
    return '';
  }

  #hadFocus = false;

  /** @param {import('lit').PropertyValues} changed */
  update(changed) {
    this.#hadFocus = this.matches(':focus-within');
    super.update(changed);
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    super.updated(changed);
    // What comes late, when the user is elsewhere already.
    if (!this.isConnected) {
      return;
    }
    const title = this.pageTitle || (this.problem ? this.#problemTitle : '');
    document.title = title ? `${title} · AttendanSee` : 'AttendanSee';
    // What had the focus may be gone, such as the row that was just deleted. Then keys would lead from the top again.
    if (this.#hadFocus && document.activeElement === document.body) {
      this.wantsFocus = true;
    }
    if (this.wantsFocus) {
      this.#focusHeading();
    }
  }

  /** It may be inside the head that several pages share. */
  async #focusHeading() {
    const head = /** @type {any} */ (this.renderRoot.querySelector('at-class-header'));
    await head?.updateComplete;
    const heading = (head ?? this).renderRoot.querySelector('h1:not(.hidden)');
    if (heading && this.wantsFocus) {
      this.wantsFocus = false;
      heading.tabIndex = -1;
      // A form may have taken it already, for its first field.
      if (!this.matches(':focus-within')) {
        heading.focus({ preventScroll: true });
      }
    }
  }

  get #gone() {
    return this.problem?.status === 404 || this.problem?.status === 400;
  }

  get #problemTitle() {
    return this.#gone ? t('gone.title') : t('problem.title');
  }

  /** What to show instead of the page when it could not be loaded. @param {() => unknown} again */
  renderProblem(again) {
    if (!this.problem) {
      return html`<div class="page"><h1 class="hidden">AttendanSee</h1><p class="loading" role="status">${t('loading')}</p></div>`;
    }
    const gone = this.#gone;
    return html`<div class="page">
      <at-empty .heading=${this.#problemTitle} level="1">
        ${icon('warning')}
        <p slot="text">${gone ? t('gone.text') : this.problem.text}</p>
        ${gone
          ? html`<a slot="action" class="button primary" href="/classes">${t('gone.action')}</a>`
          : html`<button slot="action" class="primary" @click=${again}>${icon('retry')}${t('again')}</button>`}
      </at-empty>
    </div>`;
  }
}
