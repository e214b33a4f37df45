// @ts-check
import { css, html } from 'lit';
import '../ui/notice.js';
import { get } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { base, buttons } from '../ui/styles.js';

/** The ways in by providers, where there are any. Afterwards the browser goes to `returnTo`, a path. */
class ProviderLinks extends Element {
  static properties = { returnTo: { attribute: false }, providers: { state: true } };

  static styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--space-5);
      }
      .providers {
        display: grid;
        gap: var(--space-2);
      }
      .or {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
      .or::before,
      .or::after {
        content: '';
        flex: 1;
        border-top: 1px solid var(--line);
      }
    `,
  ];

  constructor() {
    super();
    this.returnTo = '/';
    /** @type {{id: string, name: string, url: string}[]} */
    this.providers = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.attempt(async () => {
      this.providers = await get('/session/providers', { stranger: true });
    });
  }

  updated() {
    this.hidden = !this.providers.length && !this.problem;
  }

  render() {
    if (!this.providers.length) {
      return this.renderNotice();
    }
    return html`<div class="or">${t('signIn.or')}</div>
      <div class="providers">
        ${this.providers.map(
          ({ name, url }) =>
            html`<a class="button" href="${url}?returnTo=${encodeURIComponent(this.returnTo)}">${t('signIn.with', { name })}</a>`,
        )}
      </div>`;
  }
}

customElements.define('at-provider-links', ProviderLinks);
