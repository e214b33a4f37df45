// @ts-check
import { html, nothing } from 'lit';
import './row-name.js';
import { get, query } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Picker } from '../ui/picker.js';
import { KINDS } from './rows.js';

const PAUSE = 200;
const SHOWN = 20;

/** Finds a row by what it is called; the API searches. `within` narrows what is searched, such as to a class. */
class RowPicker extends Picker {
  static properties = {
    kind: {},
    within: { attribute: false },
    rows: { state: true },
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {keyof typeof KINDS} */
    this.kind = 'classes';
    /** @type {Record<string, string | undefined>} */
    this.within = {};
    /** @type {any[] | undefined} */
    this.rows = undefined;
  }

  get found() {
    return this.rows ?? [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#find();
  }

  render() {
    const { search, name, detail } = KINDS[this.kind];
    return html`${this.renderPicker(
      search(),
      t('picker.found'),
      (row) => html`<span><bdi>${name(row)}</bdi></span>
        ${detail ? html`<small class="soft"><bdi>${detail(row)}</bdi></small>` : nothing}`,
    )}
    ${this.renderNotice()}
    ${this.rows?.length === 0 ? html`<p class="soft" role="status">${t('nothingFound.title')}</p>` : nothing}`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    if (changed.get('typed') !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#find(), PAUSE);
    }
  }

  #find() {
    return this.showLatest(
      () => get(`${KINDS[this.kind].path}${query({ ...this.within, q: this.typed, size: SHOWN })}`),
      ({ content }) => {
        this.rows = content;
        this.active = 0;
      },
    );
  }
}

customElements.define('at-row-picker', RowPicker);
