// @ts-check
import { css, html, svg } from 'lit';
import { clock, n, t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { base } from '../ui/styles.js';

const WIDTH = 600;
const HEIGHT = 120;

/** What was done in each of the last 60 minutes: a bar for what was finished, a line for what came in. */
class MinutesChart extends Element {
  static properties = { minutes: { attribute: false } };

  static styles = [
    base,
    css`
      svg {
        display: block;
        width: 100%;
        height: auto;
        overflow: visible;
      }
      .done {
        fill: var(--accent);
      }
      .failed {
        fill: var(--bad);
      }
      .came {
        fill: none;
        stroke: var(--warn);
        stroke-width: 2;
        stroke-linejoin: round;
        vector-effect: non-scaling-stroke;
      }
      .ground {
        stroke: var(--line);
        vector-effect: non-scaling-stroke;
      }
      figcaption {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-5);
        margin-top: var(--space-3);
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
      figcaption span::before {
        content: '';
        display: inline-block;
        width: 0.75rem;
        height: 0.75rem;
        margin-inline-end: var(--space-2);
        border-radius: 2px;
        background: var(--colour);
        vertical-align: -0.1em;
      }
      .key-done {
        --colour: var(--accent);
      }
      .key-failed {
        --colour: var(--bad);
      }
      .key-came {
        --colour: var(--warn);
      }
      .most {
        margin-inline-start: auto;
      }
      .most::before {
        display: none !important;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../api/types.js').Minute[]} */
    this.minutes = [];
  }

  render() {
    const most = Math.max(1, ...this.minutes.map(({ accepted, processed, failed }) => Math.max(accepted, processed + failed)));
    const step = WIDTH / Math.max(1, this.minutes.length);
    const y = (/** @type {number} */ count) => HEIGHT - (HEIGHT * count) / most;
    const line = this.minutes.map(({ accepted }, i) => `${(i + 0.5) * step},${y(accepted)}`).join(' ');
    const sum = (/** @type {'accepted' | 'processed' | 'failed'} */ field) =>
      this.minutes.reduce((total, minute) => total + minute[field], 0);
    const label = t('chart.label', { accepted: sum('accepted'), processed: sum('processed'), failed: sum('failed') });
    return html`<figure>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
        ${this.minutes.map(
          ({ from, accepted, processed, failed }, i) => svg`<g>
            <title>${clock(from)}: ${n('photos.count', accepted)} / ${processed} / ${failed}</title>
            <rect class="done" x=${i * step + 1} width=${step - 2} y=${y(processed)} height=${HEIGHT - y(processed)} />
            <rect class="failed" x=${i * step + 1} width=${step - 2} y=${y(processed + failed)} height=${HEIGHT - y(failed)} />
          </g>`,
        )}
        <polyline class="came" points=${line} />
        <line class="ground" x1="0" x2=${WIDTH} y1=${HEIGHT} y2=${HEIGHT} />
      </svg>
      <figcaption>
        <span class="key-came">${t('chart.accepted')}</span>
        <span class="key-done">${t('chart.processed')}</span>
        <span class="key-failed">${t('chart.failed')}</span>
        <span class="most numbers">${t('chart.most', { most })}</span>
      </figcaption>
    </figure>`;
  }
}

customElements.define('at-minutes-chart', MinutesChart);
