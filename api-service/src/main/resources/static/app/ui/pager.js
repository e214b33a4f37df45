// @ts-check
import { css, html, nothing } from 'lit';
import { n, t } from '../i18n/messages.js';
import { Element } from './element.js';
import { icon } from './icons.js';
import { base, buttons } from './styles.js';

/**
 * Leads through the pages of a list; tells of `page` with the number of the next one, from 0. Of some lists nobody knows
 * how many pages they have, but only whether there is another.
 */
class Pager extends Element {
  static properties = { page: { attribute: false } };

  static styles = [
    base,
    buttons,
    css`
      nav {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
      span {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../api/types.js').Page | undefined} */
    this.page = undefined;
  }

  render() {
    if (!this.page || this.page.totalElements === 0) {
      return nothing;
    }
    const { number, totalPages, totalElements } = this.page;
    const hasNext = this.page.hasNext ?? number + 1 < totalPages;
    return html`<nav aria-label=${t('pager.name')}>
      <span>${totalElements === undefined ? nothing : n('pager.total', totalElements)}</span>
      ${number === 0 && !hasNext
        ? nothing
        : html`<div class="actions">
            <button class="small icon-only" aria-label=${t('pager.previous')} ?disabled=${number === 0}
              @click=${() => this.emit('page', number - 1)}>${icon('back')}</button>
            <span>
              ${totalPages === undefined
                ? t('pager.number', { page: number + 1 })
                : t('pager.position', { page: number + 1, pages: totalPages })}
            </span>
            <button class="small icon-only" aria-label=${t('pager.next')} ?disabled=${!hasNext}
              @click=${() => this.emit('page', number + 1)}>${icon('next')}</button>
          </div>`}
    </nav>`;
  }
}

customElements.define('at-pager', Pager);
