// @ts-check
import { css, html, nothing } from 'lit';
import { get } from '../api/client.js';
import { day, n, number, t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { base, layout } from '../ui/styles.js';

/** A class with its counts, which it looks up by itself. */
class ClassCard extends Element {
  static properties = { course: { attribute: false }, statistics: { state: true } };

  static styles = [
    base,
    layout,
    css`
      article {
        position: relative;
        height: 100%;
        display: grid;
        grid-template-rows: auto 1fr auto;
        gap: var(--space-3);
        padding: var(--space-5);
        transition: border-color 0.12s;
      }
      article:hover {
        border-color: var(--accent);
      }
      h2 {
        overflow-wrap: anywhere;
      }
      p {
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
        overflow: hidden;
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(3, auto);
        justify-content: start;
        gap: 0 var(--space-5);
        padding-top: var(--space-2);
      }
      div {
        display: flex;
        flex-direction: column-reverse;
      }
      dt {
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
      dd {
        font-size: var(--text-large);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        min-height: 1.7rem;
      }
      footer {
        padding-top: var(--space-3);
        border-top: 1px solid var(--line);
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
    /** @type {import('../api/types.js').Statistics | undefined} */
    this.statistics = undefined;
  }

  /** @param {Map<string, unknown>} changed */
  async willUpdate(changed) {
    if (changed.has('course') && this.course) {
      // The card is of use without its numbers; whatever is wrong, the list of classes says it.
      this.statistics = await this.attempt(() => get(`/classes/${this.course?.id}/statistics`));
    }
  }

  render() {
    if (!this.course) {
      return nothing;
    }
    const counts = this.statistics;
    return html`<article class="card">
      <h2><a class="stretched" href="/classes/${this.course.id}"><bdi>${this.course.name}</bdi></a></h2>
      <p><bdi>${this.course.description}</bdi></p>
      <dl>
        ${count(t('class.students'), counts?.students)} ${count(t('class.sessions'), counts?.sessions)}
        ${count(t('class.faces'), counts?.faces)}
      </dl>
      <footer class="spread">
        <span>
          ${!counts
            ? '\u00a0'
            : counts.lastSession
              ? t('class.lastSession', { date: day(counts.lastSession) })
              : t('class.noSession')}
        </span>
        ${this.course.active ? nothing : html`<span class="badge">${t('class.archived')}</span>`}
        ${counts?.images.failed
          ? html`<span class="badge bad">${n('photos.failed', counts.images.failed)}</span>`
          : nothing}
      </footer>
    </article>`;
  }
}

/** @param {string} label @param {number | undefined} value */
function count(label, value) {
  return html`<div><dt>${label}</dt><dd>${value === undefined ? '' : number(value)}</dd></div>`;
}

customElements.define('at-class-card', ClassCard);
