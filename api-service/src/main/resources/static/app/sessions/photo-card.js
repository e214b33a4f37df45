// @ts-check
import { css, html, nothing } from 'lit';
import { size, t } from '../i18n/messages.js';
import { failureText, photoName, statusBadge } from '../photos/status.js';
import { Element } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { base, buttons, layout } from '../ui/styles.js';
import { tool } from '../ui/tool.js';

/** A photograph of a session; tells of `retry` and `remove` with it. */
class PhotoCard extends Element {
  static properties = { photo: { attribute: false } };

  static styles = [
    base,
    buttons,
    layout,
    css`
      :host {
        content-visibility: auto;
        contain-intrinsic-size: auto 15rem;
      }
      article {
        position: relative;
        height: 100%;
        display: flex;
        flex-direction: column;
        overflow: hidden;
      }
      .picture {
        position: relative;
        aspect-ratio: 3 / 2;
        background: var(--sunken);
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .broken {
        display: grid;
        place-items: center;
        height: 100%;
        color: var(--ink-soft);
      }
      .broken svg {
        width: 2rem;
        height: 2rem;
      }
      .badge {
        position: absolute;
        inset-inline-start: var(--space-2);
        bottom: var(--space-2);
      }
      .foot {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
      }
      a {
        flex: 1;
        min-width: 0;
        font-size: var(--text-small);
      }
      a:focus-visible {
        outline: none;
      }
      article:has(a:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      button {
        position: relative;
      }
      @media print {
        :host {
          content-visibility: visible;
          break-inside: avoid;
        }
      }
      .why {
        padding: 0 var(--space-4) var(--space-3);
        display: grid;
        gap: var(--space-2);
        justify-items: start;
        font-size: var(--text-small);
        color: var(--ink-soft);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../api/types.js').Photo | undefined} */
    this.photo = undefined;
  }

  render() {
    const photo = this.photo;
    if (!photo) {
      return nothing;
    }
    const name = photoName(photo);
    return html`<article class="card">
      <div class="picture">
        ${photo.status === 'FAILED'
          ? html`<span class="broken">${icon('photo')}</span>`
          : html`<img src="/api/images/${photo.id}/preview" alt="" loading="lazy" decoding="async" />`}
        ${statusBadge(photo)}
      </div>
      <div class="foot">
        <a class="stretched clip" href="/photos/${photo.id}" title=${name}><bdi>${name}</bdi></a>
        <span class="soft small">${size(photo.sizeBytes)}</span>
        ${tool('trash', t('photo.delete', { name }), () => this.emit('remove', photo))}
      </div>
      ${photo.status === 'FAILED'
        ? html`<div class="why">
            <span>${failureText(photo.failure?.reason)}</span>
            <button class="small" aria-label="${t('again')}: ${name}" @click=${() => this.emit('retry', photo)}>
              ${icon('retry')}${t('again')}
            </button>
          </div>`
        : nothing}
    </article>`;
  }
}

customElements.define('at-photo-card', PhotoCard);
