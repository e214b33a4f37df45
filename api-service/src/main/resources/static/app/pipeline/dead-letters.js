// @ts-check
import { css, html, nothing } from 'lit';
import { get, post } from '../api/client.js';
import { moment, n, t } from '../i18n/messages.js';
import { failureText } from '../photos/status.js';
import { Form } from '../ui/form.js';
import { icon } from '../ui/icons.js';
import { layout, tables } from '../ui/styles.js';
import { notify } from '../ui/toasts.js';

/** @typedef {import('../api/types.js').DeadLetter} DeadLetter */

/** What workers gave up, and a second chance for it. For administrators. */
class DeadLetters extends Form {
  static properties = { letters: { state: true } };

  static styles = [
    ...Form.styles,
    layout,
    tables,
    css`
      .spread {
        padding: var(--space-4);
      }
      .empty {
        padding: 0 var(--space-4) var(--space-5);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {DeadLetter[] | undefined} */
    this.letters = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.run(() => this.#load());
  }

  async #load() {
    this.letters = (await get('/pipeline/dead-letters?size=50')).content;
  }

  async #replay() {
    const { replayed } = await post('/pipeline/dead-letters/replay');
    notify(n('deadLetters.replayed', replayed));
    await this.#load();
  }

  render() {
    return html`<section class="card" aria-labelledby="heading">
      <div class="spread">
        <div>
          <h2 id="heading">${t('deadLetters.title')}</h2>
          <p class="soft small">${t('deadLetters.text')}</p>
        </div>
        ${this.letters?.length
          ? html`<button ?disabled=${this.busy} @click=${() => this.run(() => this.#replay())}>${icon('retry')}${t('deadLetters.replay')}</button>`
          : nothing}
      </div>
      ${this.renderNotice()}
      ${this.letters?.length
        ? this.#renderTable(this.letters)
        : html`<p class="soft empty">${this.letters ? t('deadLetters.none') : t('loading')}</p>`}
    </section>`;
  }

  /** @param {DeadLetter[]} letters */
  #renderTable(letters) {
    return html`<div class="table" tabindex="0" role="group" aria-label=${t('deadLetters.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('deadLetters.at')}</th>
            <th scope="col">${t('deadLetters.reason')}</th>
            <th scope="col">${t('deadLetters.worker')}</th>
            <th scope="col">${t('deadLetters.photo')}</th>
          </tr>
        </thead>
        <tbody>
          ${letters.map(
            (letter) => html`<tr>
              <td class="numbers">${moment(letter.at)}</td>
              <td>${failureText(letter.reason)}<br /><span class="soft small">${letter.finding ?? letter.reason}</span></td>
              <td>${letter.workerId}</td>
              <td>
                ${letter.imageId ? html`<a href="/photos/${letter.imageId}">${t('deadLetters.show')}</a>` : nothing}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define('at-dead-letters', DeadLetters);
