// @ts-check
import { css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Element } from './element.js';
import { icon } from './icons.js';
import { base } from './styles.js';

const SHOWN_FOR = 6_000;

const messages = new EventTarget();

/** Says something in passing, to eyes and ears. @param {string} text @param {'good' | 'bad'} [kind] */
export function notify(text, kind = 'good') {
  messages.dispatchEvent(new CustomEvent('message', { detail: { text, kind } }));
}

/** Where passing messages appear. */
class Toasts extends Element {
  static properties = { shown: { state: true } };

  static styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: auto 0 var(--space-5);
        z-index: 20;
        pointer-events: none;
      }
      div {
        display: grid;
        justify-items: center;
        gap: var(--space-2);
        padding-inline: var(--space-4);
      }
      p {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        background: var(--ink);
        color: var(--paper);
        box-shadow: var(--shadow-high);
        animation: rise 0.18s ease-out;
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(0.5rem);
        }
      }
    `,
  ];

  #next = 0;

  constructor() {
    super();
    /** @type {{id: number, text: string, kind: string}[]} */
    this.shown = [];
  }

  #show = (/** @type {any} */ { detail }) => {
    const id = this.#next++;
    this.shown = [...this.shown.slice(-2), { id, ...detail }];
    setTimeout(() => {
      this.shown = this.shown.filter((message) => message.id !== id);
    }, SHOWN_FOR);
  };

  connectedCallback() {
    super.connectedCallback();
    messages.addEventListener('message', this.#show);
  }

  disconnectedCallback() {
    messages.removeEventListener('message', this.#show);
    super.disconnectedCallback();
  }

  render() {
    return html`<div role="status" aria-live="polite">
      ${repeat(
        this.shown,
        (message) => message.id,
        (message) => html`<p>${icon(message.kind === 'bad' ? 'warning' : 'check')}<span>${message.text}</span></p>`,
      )}
    </div>`;
  }
}

customElements.define('at-toasts', Toasts);
