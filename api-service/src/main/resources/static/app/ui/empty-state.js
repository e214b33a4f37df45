// @ts-check
import { css, html } from 'lit';
import { Element } from './element.js';
import { base } from './styles.js';

/** Says what is not here yet, and what to do about it. Slots: a picture, `text` and `action`. */
class EmptyState extends Element {
  static properties = { heading: {}, level: { type: Number } };

  static styles = [
    base,
    css`
      div {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
        padding: var(--space-7) var(--space-4);
        border: 1px dashed var(--line);
        border-radius: var(--radius-large);
        text-align: center;
        text-wrap: balance;
      }
      .picture {
        display: grid;
        place-items: center;
        width: 3rem;
        height: 3rem;
        border-radius: 50%;
        border: 0;
        padding: 0;
        background: var(--accent-soft);
        color: var(--accent);
      }
      ::slotted(p) {
        margin: 0;
        max-width: 32rem;
        color: var(--ink-soft);
      }
      ::slotted(svg) {
        width: 1.5rem;
        height: 1.5rem;
      }
      slot[name='action'] {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }
    `,
  ];

  constructor() {
    super();
    this.heading = '';
    this.level = 2;
  }

  render() {
    return html`<div>
      <span class="picture"><slot></slot></span>
      ${this.level === 1 ? html`<h1>${this.heading}</h1>` : html`<h2>${this.heading}</h2>`}
      <slot name="text"></slot>
      <slot name="action"></slot>
    </div>`;
  }
}

customElements.define('at-empty', EmptyState);
