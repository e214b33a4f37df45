// @ts-check
import { css, html, nothing } from 'lit';
import { moment, n, number, t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { base, layout, tables } from '../ui/styles.js';

/** What each worker is doing. */
class WorkerTable extends Element {
  static properties = { workers: { attribute: false } };

  static styles = [
    base,
    layout,
    tables,
    css`
      td .badge {
        margin-inline-start: var(--space-2);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../api/types.js').Worker[]} */
    this.workers = [];
  }

  render() {
    return html`<div class="table" tabindex="0" role="group" aria-label=${t('workers.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('workers.worker')}</th>
            <th scope="col">${t('workers.detector')}</th>
            <th scope="col" class="number">${t('workers.inFlight')}</th>
            <th scope="col" class="number">${t('workers.done')}</th>
            <th scope="col" class="number">${t('workers.failed')}</th>
            <th scope="col" class="number">${t('workers.rate')}</th>
            <th scope="col">${t('workers.since')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.workers.map(
            (worker) => html`<tr>
              <td>
                ${worker.workerId}<br /><span class="soft small">${worker.host}</span>
                ${worker.waitingFor.length
                  ? html`<span class="badge warn">${t('workers.waitingFor', { parts: worker.waitingFor.join(', ') })}</span>`
                  : nothing}
              </td>
              <td>
                ${worker.detector}
                ${worker.detector === 'cascade' ? html`<span class="badge warn">${t('workers.fallback')}</span>` : nothing}
              </td>
              <td class="number">${n('workers.threads', worker.threads, { busy: worker.inFlight })}</td>
              <td class="number">${number(worker.done)}</td>
              <td class="number">${number(worker.failed)}</td>
              <td class="number">${number(worker.imagesPerSecond, { maximumFractionDigits: 1 })}</td>
              <td>${moment(worker.startedAt)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define('at-worker-table', WorkerTable);
