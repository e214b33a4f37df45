// @ts-check
import { css, html } from 'lit';
import './names-form.js';
import './password-form.js';
import { LANGUAGES, language, loadLanguage, t } from '../i18n/messages.js';
import { Page } from '../ui/page.js';
import { chooseTheme, theme } from '../ui/theme.js';
import { currentUser } from './current-user.js';

/** One's own account, and how the interface looks in this browser. */
class AccountPage extends Page {
  static styles = [
    ...Page.styles,
    css`
      section {
        padding: var(--space-5);
        display: grid;
        gap: var(--space-4);
      }
      .columns {
        display: grid;
        gap: var(--space-5);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
        align-items: start;
      }
      select {
        width: auto;
      }
    `,
  ];

  get pageTitle() {
    return t('account.title');
  }

  render() {
    return html`<div class="page">
      <div>
        <h1>${t('account.title')}</h1>
        <p class="soft">${t('account.signedInAs')} <bdi>${currentUser.user?.username}</bdi></p>
      </div>
      <div class="columns">
        <section class="card" aria-labelledby="names">
          <h2 id="names">${t('account.names')}</h2>
          <at-names-form></at-names-form>
        </section>
        <section class="card" aria-labelledby="password">
          <h2 id="password">${t('account.password')}</h2>
          <at-password-form></at-password-form>
        </section>
        <section class="card" aria-labelledby="looks">
          <h2 id="looks">${t('account.looks')}</h2>
          <div class="spread">
            <label for="language">${t('account.language')}</label>
            <select id="language" @change=${this.#chooseLanguage}>
              ${Object.entries(LANGUAGES).map(
                ([tag, { name }]) => html`<option value=${tag} ?selected=${tag === language()}>${name}</option>`,
              )}
            </select>
          </div>
          <div class="spread">
            <span id="theme">${t('account.theme')}</span>
            <div class="switch" role="group" aria-labelledby="theme">
              ${this.#theme('system', t('account.theme.system'))} ${this.#theme('light', t('account.theme.light'))}
              ${this.#theme('dark', t('account.theme.dark'))}
            </div>
          </div>
        </section>
      </div>
    </div>`;
  }

  /** @param {import('../ui/theme.js').Theme} value @param {string} label */
  #theme(value, label) {
    return html`<button
      aria-pressed=${theme() === value ? 'true' : 'false'}
      @click=${() => {
        chooseTheme(value);
        this.requestUpdate();
      }}
    >
      ${label}
    </button>`;
  }

  /** @param {Event} event */
  #chooseLanguage(event) {
    return loadLanguage(/** @type {HTMLSelectElement} */ (event.target).value);
  }
}

customElements.define('at-account-page', AccountPage);
