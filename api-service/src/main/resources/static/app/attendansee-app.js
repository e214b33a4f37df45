// @ts-check
import { css, html, nothing } from 'lit';
import './account/session-ended.js';
import './ui/confirm.js';
import './ui/empty-state.js';
import './ui/notice.js';
import './ui/toasts.js';
import { currentUser } from './account/current-user.js';
import { onSignedOut } from './api/client.js';
import { t } from './i18n/messages.js';
import { router } from './router.js';
import { HOME, match } from './routes.js';
import { scrollBack } from './scroll.js';
import { Element } from './ui/element.js';
import { icon } from './ui/icons.js';
import { logo } from './ui/logo.js';
import { Page } from './ui/page.js';
import { base, buttons, layout } from './ui/styles.js';

/** The frame around all pages: where one is, who one is, and the way back in when a session has ended. */
class App extends Element {
  static properties = {
    ready: { type: Boolean },
    page: { state: true },
    asking: { state: true },
    unreachable: { state: true },
  };

  static styles = [
    base,
    buttons,
    layout,
    css`
      :host {
        min-height: 100dvh;
        display: flex;
        flex-direction: column;
      }
      header {
        position: sticky;
        top: 0;
        z-index: 10;
        background: var(--surface);
        border-bottom: 1px solid var(--line);
      }
      .bar {
        width: min(100% - 2 * var(--space-4), var(--width));
        margin-inline: auto;
        height: 3.75rem;
        display: flex;
        align-items: center;
        gap: var(--space-5);
      }
      .home {
        display: inline-flex;
        align-items: center;
        gap: var(--space-3);
        color: var(--ink);
        font-weight: 650;
        letter-spacing: -0.01em;
        text-decoration: none;
      }
      .logo {
        width: 1.875rem;
        height: 1.875rem;
      }
      nav {
        display: flex;
        gap: var(--space-1);
        flex: 1;
      }
      nav a {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius);
        color: var(--ink-soft);
        font-weight: 550;
        text-decoration: none;
      }
      nav a:hover {
        color: var(--ink);
        background: var(--sunken);
      }
      nav a[aria-current='page'] {
        color: var(--accent);
        background: var(--accent-soft);
      }
      .user {
        display: flex;
        align-items: center;
        gap: var(--space-1);
      }
      .user a {
        max-width: 11rem;
      }
      .user a span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .skip {
        position: absolute;
        inset-inline-start: var(--space-4);
        top: -4rem;
        z-index: 11;
        background: var(--surface);
      }
      .skip:focus {
        top: var(--space-2);
      }
      main {
        flex: 1;
        display: flex;
        flex-direction: column;
      }
      main > * {
        flex: 1;
      }
      main:focus {
        outline: none;
      }
      @media print {
        :host {
          display: block;
        }
        header,
        at-toasts {
          display: none;
        }
      }
      @media (max-width: 40rem) {
        .bar {
          gap: var(--space-2);
        }
        .home span,
        nav a span,
        .user span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        nav a,
        .user a {
          padding: var(--space-3);
        }
      }
    `,
  ];

  /** @type {(() => void) | undefined} */
  #resume;
  /** @type {Promise<void> | undefined} */
  #resumed;

  constructor() {
    super();
    this.ready = false;
    /** @type {Page | undefined} */
    this.page = undefined;
    this.asking = false;
    this.unreachable = false;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('ready') && this.ready) {
      this.#start();
    }
  }

  async #start() {
    onSignedOut(() => this.#askToSignIn());
    currentUser.addEventListener('change', () => this.requestUpdate());
    try {
      await currentUser.load();
    } catch {
      // The page itself says that nothing answers, and offers to try again.
      this.unreachable = true;
      return;
    }
    router.addEventListener('go', (/** @type {any} */ { detail }) => this.#go(detail));
    router.start();
  }

  /** @param {{forward: boolean, scroll: number}} how */
  async #go({ forward, scroll }) {
    const found = match(location.pathname);
    if (!found) {
      router.replace(HOME);
      return;
    }
    const { route, params } = found;
    if (!currentUser.user && !route.stranger) {
      router.replace(`/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    if (location.pathname === '/') {
      history.replaceState(history.state, '', HOME);
    }
    const address = location.href;
    await route.load();
    if (location.href !== address) {
      return;
    }
    const page = /** @type {Page} */ (document.createElement(route.tag));
    page.params = params;
    page.search = new URLSearchParams(location.search);
    page.wantsFocus = forward;
    this.page = page;
    await this.updateComplete;
    scrollBack(page, forward ? 0 : scroll);
  }

  /** One question for all requests that wait. */
  #askToSignIn() {
    if (!currentUser.user) {
      router.replace('/sign-in');
      return new Promise(() => {});
    }
    this.asking = true;
    this.#resumed ??= new Promise((resolve) => {
      this.#resume = resolve;
    });
    return this.#resumed;
  }

  #answered() {
    this.asking = false;
    this.#resume?.();
    this.#resumed = undefined;
  }

  async #signOut() {
    await currentUser.signOut();
    // Nothing of what was seen stays in memory.
    location.assign('/sign-in');
  }

  render() {
    if (!this.ready) {
      return nothing;
    }
    return html`
      <header>
        <button class="skip" @click=${this.#skip}>${t('skip')}</button>
        <div class="bar">
          <a class="home" href="/classes">${logo()}<span>AttendanSee</span></a>
          ${currentUser.user ? this.#renderNavigation() : nothing}
        </div>
      </header>
      <main id="main" tabindex="-1">
        ${this.unreachable
          ? html`<div class="page">
              <at-empty .heading=${t('problem.title')} level="1">
                ${icon('warning')}
                <p slot="text">${t('problem.offline')}</p>
                <button slot="action" class="primary" @click=${() => location.reload()}>${t('again')}</button>
              </at-empty>
            </div>`
          : this.page}
      </main>
      ${this.asking ? html`<at-session-ended @resumed=${this.#answered}></at-session-ended>` : nothing}
      <at-toasts></at-toasts>
    `;
  }

  #renderNavigation() {
    const user = currentUser.user;
    const name = [user?.firstName, user?.lastName].filter(Boolean).join(' ') || user?.username;
    return html`<nav aria-label=${t('nav.name')}>
        ${this.#link('/classes', 'classes', t('nav.classes'), /^\/(classes|sessions|photos)/)}
        ${this.#link('/pipeline', 'pipeline', t('nav.pipeline'), /^\/pipeline/)}
        ${currentUser.isAdministrator ? this.#link('/admin', 'admin', t('admin.title'), /^\/admin/) : nothing}
      </nav>
      <div class="user">
        <a class="button quiet" href="/account" aria-label="${t('account.title')}: ${name}">
          ${icon('user')}<span><bdi>${name}</bdi></span>
        </a>
        <button class="quiet small" @click=${this.#signOut}>${t('signOut')}</button>
      </div>`;
  }

  /** @param {string} path @param {'admin' | 'classes' | 'pipeline'} picture @param {string} label @param {RegExp} pages */
  #link(path, picture, label, pages) {
    const here = pages.test(location.pathname);
    return html`<a href=${path} aria-current=${here ? 'page' : 'false'}>${icon(picture)}<span>${label}</span></a>`;
  }

  #skip() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('main'))?.focus();
  }
}

customElements.define('at-app', App);
