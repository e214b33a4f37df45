// @ts-check
import { css, html, nothing } from 'lit';
import './provider-links.js';
import './sign-in-form.js';
import { t } from '../i18n/messages.js';
import { router } from '../router.js';
import { Page } from '../ui/page.js';

/** Types of problems with which a provider's sign-in comes back here. Nothing else of the address is shown. */
const REFUSALS = ['sign-in-refused', 'no-account', 'account-deactivated', 'unavailable'];

/** The way in, with a password or by way of a provider. Afterwards the browser goes to `returnTo`. */
class SignInPage extends Page {
  static styles = [
    ...Page.styles,
    css`
      .middle {
        min-height: calc(100dvh - 3.75rem);
        display: grid;
        place-items: center;
        align-content: center;
        gap: var(--space-5);
        padding: var(--space-5) var(--space-4) var(--space-8);
      }
      .card {
        width: min(100%, 24rem);
        padding: var(--space-6) var(--space-5);
        display: grid;
        gap: var(--space-5);
      }
      h1 + p {
        margin-top: var(--space-1);
      }
    `,
  ];

  get pageTitle() {
    return t('signIn.title');
  }

  get #returnTo() {
    const wanted = this.search.get('returnTo') ?? '/classes';
    // A path of this service, and of no other.
    return /^\/(?![/\\])/.test(wanted) ? wanted : '/classes';
  }

  get #refusal() {
    return REFUSALS.find((type) => type === this.search.get('problem'));
  }

  render() {
    const refusal = this.#refusal;
    return html`<div class="middle">
      <div class="card">
        <div>
          <h1>${t('signIn.title')}</h1>
          <p class="soft">${t('signIn.text')}</p>
        </div>
        ${refusal ? html`<at-notice kind="bad">${t(`problem.${refusal}`)}</at-notice>` : nothing}
        <at-sign-in-form @signed-in=${() => router.replace(this.#returnTo)}></at-sign-in-form>
        <at-provider-links .returnTo=${this.#returnTo}></at-provider-links>
      </div>
    </div>`;
  }
}

customElements.define('at-sign-in-page', SignInPage);
