// @ts-check
import { css, html, nothing } from 'lit';
import { n, percent, size, t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { base, buttons, layout } from '../ui/styles.js';

/** @typedef {import('./types.js').Upload} Upload */

/** The photographs on their way, each with how far it is and what became of it. */
class UploadList extends Element {
  static properties = { queue: { attribute: false } };

  static styles = [
    base,
    buttons,
    layout,
    css`
      section {
        padding: var(--space-4) var(--space-5);
        display: grid;
        gap: var(--space-3);
      }
      .spread {
        flex-wrap: nowrap;
      }
      ul {
        display: grid;
        gap: var(--space-3);
        max-height: 20rem;
        overflow-y: auto;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-3);
        align-items: center;
        content-visibility: auto;
        contain-intrinsic-size: auto 2.5rem;
      }
      .why,
      progress {
        grid-column: 1 / -1;
      }
      .why {
        font-size: var(--text-small);
        color: var(--ink-soft);
      }
      progress {
        appearance: none;
        width: 100%;
        height: 0.3rem;
        border: 0;
        border-radius: 1rem;
        overflow: hidden;
        background: var(--sunken);
      }
      progress::-webkit-progress-bar {
        background: var(--sunken);
      }
      progress::-webkit-progress-value {
        background: var(--accent);
        transition: inline-size 0.15s;
      }
      progress::-moz-progress-bar {
        background: var(--accent);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  #changed = () => this.requestUpdate();
  /** @type {import('./upload-queue.js').UploadQueue | undefined} */
  #heard;

  constructor() {
    super();
    /** @type {import('./upload-queue.js').UploadQueue | undefined} */
    this.queue = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#heard?.addEventListener('change', this.#changed);
  }

  disconnectedCallback() {
    this.#heard?.removeEventListener('change', this.#changed);
    super.disconnectedCallback();
  }

  willUpdate() {
    if (this.#heard !== this.queue) {
      this.#heard?.removeEventListener('change', this.#changed);
      this.#heard = this.queue;
      this.#heard?.addEventListener('change', this.#changed);
    }
  }

  render() {
    const queue = this.queue;
    if (!queue?.uploads.length) {
      return nothing;
    }
    const left = queue.unfinished;
    const title = left ? n('upload.left', left) : t('upload.finished');
    return html`<section class="card" aria-label=${t('upload.title')}>
      <div class="spread">
        <h2>${title}</h2>
        <span class="hidden" role="status">${title}</span>
        ${left < queue.uploads.length
          ? html`<button class="quiet small" @click=${() => queue.clear()}>${t('upload.clear')}</button>`
          : nothing}
      </div>
      <ul>
        ${queue.uploads.map((upload) => this.#renderUpload(upload))}
      </ul>
    </section>`;
  }

  /** @param {Upload} upload */
  #renderUpload(upload) {
    return html`<li data-state=${upload.state}>
      <span class="clip"><bdi>${upload.file.name}</bdi> <span class="soft small">${size(upload.file.size)}</span></span>
      ${this.#renderState(upload)}
      ${upload.state === 'sending'
        ? html`<progress max="1" .value=${upload.share} aria-label=${upload.file.name}></progress>`
        : nothing}
      ${this.#renderReason(upload)}
    </li>`;
  }

  /** @param {Upload} upload */
  #renderState(upload) {
    switch (upload.state) {
      case 'sending':
        return html`<span class="soft small numbers">${percent(upload.share)}</span>`;
      case 'accepted':
        return html`<span class="badge good">${icon('check')}${t('upload.accepted')}</span>`;
      case 'duplicate':
        return html`<span class="badge warn">${t('upload.duplicate')}</span>`;
      case 'refused':
        return html`<span class="badge bad">${t('upload.refused')}</span>`;
      case 'failed':
        return html`<button class="small" aria-label="${t('again')}: ${upload.file.name}" @click=${() => this.queue?.retry(upload)}>
          ${icon('retry')}${t('again')}
        </button>`;
      default:
        return html`<span class="soft small">${t('upload.waiting')}</span>`;
    }
  }

  /** @param {Upload} upload */
  #renderReason(upload) {
    if (upload.state === 'duplicate') {
      return html`<span class="why">${t('upload.duplicate.text')}</span>`;
    }
    if (upload.state === 'refused' || upload.state === 'failed') {
      return html`<span class="why">${upload.problem?.text}</span>`;
    }
    return upload.state === 'pausing'
      ? html`<span class="why">${t('upload.pausing', { reason: upload.problem?.text ?? '' })}</span>`
      : nothing;
  }
}

customElements.define('at-upload-list', UploadList);
