// @ts-check
import { css, html } from 'lit';
import { Element } from './element.js';
import { icon } from './icons.js';
import { base } from './styles.js';

/** A line that matters now; `kind` is `bad`, `warn`, `good` or nothing. Read out at once. */
class Notice extends Element {
  static properties = { kind: {} };

  static styles = [
    base,
    css`
      div {
        display: flex;
        gap: var(--space-3);
        align-items: flex-start;
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius);
        background: var(--accent-soft);
        color: var(--ink);
      }
      div.bad {
        background: var(--bad-soft);
      }
      div.warn {
        background: var(--warn-soft);
      }
      div.good {
        background: var(--good-soft);
      }
      svg.icon {
        margin-top: 0.15rem;
      }
      .bad svg {
        color: var(--bad);
      }
      .warn svg {
        color: var(--warn);
      }
      .good svg {
        color: var(--good);
      }
      .text {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  constructor() {
    super();
    this.kind = '';
  }

  render() {
    return html`<div class=${this.kind} role=${this.kind === 'bad' ? 'alert' : 'status'}>
      ${icon(this.kind === 'good' ? 'check' : 'warning')}
      <span class="text"><slot></slot></span>
    </div>`;
  }
}

customElements.define('at-notice', Notice);
