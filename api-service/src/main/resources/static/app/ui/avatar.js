// @ts-check
import { css, html } from 'lit';
import { Element } from './element.js';
import { icon } from './icons.js';
import { base } from './styles.js';

/** The picture of a face, or the place for one. */
class Avatar extends Element {
  static properties = { src: {} };

  static styles = [
    base,
    css`
      :host {
        display: inline-block;
        width: var(--avatar, 2.25rem);
        height: var(--avatar, 2.25rem);
        flex: none;
      }
      span,
      img {
        display: grid;
        place-items: center;
        width: 100%;
        height: 100%;
        border-radius: 50%;
        background: var(--sunken);
        color: var(--ink-soft);
        object-fit: cover;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {string | undefined} path of the crop */
    this.src = undefined;
  }

  render() {
    return this.src
      ? html`<img src="${this.src}?size=96" alt="" loading="lazy" decoding="async" />`
      : html`<span>${icon('user')}</span>`;
  }
}

customElements.define('at-avatar', Avatar);
