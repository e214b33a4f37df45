// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './dead-letters.js';
import './minutes-chart.js';
import './worker-table.js';
import { currentUser } from '../account/current-user.js';
import { get } from '../api/client.js';
import { liveEvents } from '../api/events.js';
import { clock, n, number, t } from '../i18n/messages.js';
import { failureText } from '../photos/status.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';

/** @typedef {import('../api/types.js').ImageEvent} ImageEvent */

const SHOWN_EVENTS = 30;

/** How photographs go through, as it happens. A professor sees their own. */
class PipelinePage extends Page {
  static properties = { summary: { state: true }, events: { state: true }, live: { state: true } };

  static styles = [
    ...Page.styles,
    css`
      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: var(--space-4);
      }
      .figures div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
        padding: var(--space-4);
      }
      .figures dt {
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
      .figures dd {
        font-size: 1.75rem;
        font-weight: 620;
        letter-spacing: -0.02em;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
      }
      .pad {
        padding: var(--space-5);
        display: grid;
        gap: var(--space-4);
      }
      .columns {
        display: grid;
        gap: var(--space-5);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        align-items: start;
      }
      section > h2 {
        padding: var(--space-4) var(--space-4) var(--space-2);
      }
      .pad > h2 {
        padding: 0;
      }
      .events {
        max-height: 24rem;
        overflow-y: auto;
      }
      .events li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: var(--space-3);
        align-items: center;
        padding: var(--space-2) var(--space-4);
        border-top: 1px solid var(--line);
        font-size: var(--text-small);
      }
      .failures li {
        display: grid;
        grid-template-columns: 3rem 1fr;
        gap: var(--space-2);
      }
      .empty {
        padding: 0 var(--space-4) var(--space-5);
      }
    `,
  ];

  /** @type {(() => void) | undefined} */
  #end;

  constructor() {
    super();
    /** @type {import('../api/types.js').Summary | undefined} */
    this.summary = undefined;
    /** @type {ImageEvent[]} the latest first */
    this.events = [];
    this.live = false;
  }

  get pageTitle() {
    return t('pipeline.title');
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  disconnectedCallback() {
    this.#end?.();
    super.disconnectedCallback();
  }

  async #load() {
    await this.attempt(async () => {
      const { summary, events } = await get('/pipeline');
      this.summary = summary;
      this.#take([...events].reverse());
      this.#end ??= liveEvents.listen({
        open: () => (this.live = true),
        closed: () => (this.live = false),
        summary: (latest) => (this.summary = latest),
        event: (event) => this.#take([event]),
      });
    });
  }

  /** @param {ImageEvent[]} news the latest first */
  #take(news) {
    const known = new Set(news.map(({ id }) => id));
    this.events = [...news, ...this.events.filter(({ id }) => !known.has(id))].slice(0, SHOWN_EVENTS);
  }

  render() {
    const summary = this.summary;
    if (!summary) {
      return this.renderProblem(() => this.#load());
    }
    const minutes = summary.minutes;
    const last = minutes.at(-2);
    const hour = minutes.reduce((sum, { processed }) => sum + processed, 0);
    const failed = minutes.reduce((sum, minute) => sum + minute.failed, 0);
    return html`<div class="page">
      <div class="head">
        <div>
          <h1>${t('pipeline.title')}</h1>
          <p class="soft">${currentUser.isAdministrator ? t('pipeline.text') : t('pipeline.text.own')}</p>
        </div>
        <span role="status" class="badge live ${this.live ? 'good' : ''}">${this.live ? t('live.on') : t('live.off')}</span>
      </div>
      ${this.renderNotice()}
      <dl class="figures">
        ${figure(t('pipeline.lag'), summary.lag)} ${figure(t('pipeline.outbox'), summary.outboxSize)}
        ${figure(t('pipeline.lastMinute'), last?.processed)} ${figure(t('pipeline.lastHour'), hour)}
        ${figure(t('pipeline.failed'), failed)} ${figure(t('pipeline.workers'), summary.workers.length)}
      </dl>
      <section class="card pad" aria-labelledby="chart">
        <h2 id="chart">${t('pipeline.chart')}</h2>
        <at-minutes-chart .minutes=${minutes}></at-minutes-chart>
      </section>
      <section class="card" aria-labelledby="workers">
        <h2 id="workers">${t('workers.title')}</h2>
        ${summary.workers.length
          ? html`<at-worker-table .workers=${summary.workers}></at-worker-table>`
          : html`<p class="soft empty">${t('workers.none')}</p>`}
      </section>
      <div class="columns">
        <section class="card" aria-labelledby="events">
          <h2 id="events">${t('pipeline.events')}</h2>
          ${this.events.length
            ? html`<ul class="events" tabindex="0" aria-labelledby="events">
                ${repeat(
                  this.events,
                  ({ id }) => id,
                  (event) => html`<li>
                    <time class="soft numbers">${clock(event.time)}</time>
                    <a href="/photos/${event.imageId}">${eventText(event)}</a>
                    <span class="soft numbers">${event.detectionMillis === undefined ? nothing : t('pipeline.millis', { millis: event.detectionMillis })}</span>
                  </li>`,
                )}
              </ul>`
            : html`<p class="soft empty">${t('pipeline.noEvents')}</p>`}
        </section>
        <section class="card pad" aria-labelledby="failures">
          <h2 id="failures">${t('pipeline.failures')}</h2>
          ${failed
            ? html`<ul class="failures">
                ${Object.entries(summary.failures).map(
                  ([reason, count]) => html`<li><strong class="numbers">${number(count)}</strong><span>${failureText(reason)}</span></li>`,
                )}
              </ul>`
            : html`<p class="soft">${icon('check')} ${t('pipeline.noFailures')}</p>`}
        </section>
      </div>
      ${currentUser.isAdministrator ? html`<at-dead-letters></at-dead-letters>` : nothing}
    </div>`;
  }
}

/** @param {string} label @param {number | undefined} value undefined: nobody knows */
function figure(label, value) {
  return html`<div class="card"><dt>${label}</dt><dd>${value === undefined ? '–' : number(value)}</dd></div>`;
}

/** @param {ImageEvent} event */
function eventText(event) {
  switch (event.type) {
    case 'ImageUploaded':
      return t('event.uploaded');
    case 'FacesDetected':
      return n('event.detected', event.faceCount ?? 0);
    default:
      return t('event.failed');
  }
}

customElements.define('at-pipeline-page', PipelinePage);
