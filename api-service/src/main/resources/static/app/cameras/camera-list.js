// @ts-check
import { html, nothing } from 'lit';
import './camera-form.js';
import './new-key.js';
import './shown-key.js';
import '../table/data-table.js';
import { t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { base, buttons } from '../ui/styles.js';
import { notify } from '../ui/toasts.js';
import { tool } from '../ui/tool.js';
import { cameras } from './table.js';

/** @typedef {import('../api/types.js').Camera} Camera */
/** @typedef {import('../api/types.js').CameraWithKey} CameraWithKey */

/** The cameras of a class, or without one of all classes, and what can be done to them. */
class CameraList extends Element {
  static properties = { classId: { attribute: false }, window: { state: true } };

  static styles = [base, buttons];

  constructor() {
    super();
    /** @type {string | undefined} */
    this.classId = undefined;
    /**
     * What is open.
     *
     * @type {{kind: 'new'} | {kind: 'edit' | 'renew', camera: Camera} | {kind: 'key', camera: CameraWithKey} | undefined}
     */
    this.window = undefined;
  }

  /** @type {import('../table/description.js').Table | undefined} */
  #table;

  render() {
    this.#table ??= cameras(!this.classId);
    return html`<at-data-table .table=${this.#table} .within=${{ classId: this.classId }}
        .tools=${this.#tools}>
        <button slot="action" class="primary" @click=${() => (this.window = { kind: 'new' })}>
          ${icon('add')}${t('cameras.new')}
        </button>
      </at-data-table>
      ${this.#renderWindow()}`;
  }

  /** @param {Camera} camera */
  #tools = (camera) => {
    const { name } = camera;
    return [
      tool('edit', t('cameras.edit', { name }), () => (this.window = { kind: 'edit', camera })),
      tool('key', t('cameras.renew', { name }), () => (this.window = { kind: 'renew', camera })),
    ];
  };

  #renderWindow() {
    const close = () => (this.window = undefined);
    const saved = () => {
      this.window = undefined;
      notify(t('saved'));
      this.#reload();
    };
    const created = (/** @type {CustomEvent<CameraWithKey>} */ event) => {
      this.window = { kind: 'key', camera: event.detail };
      this.#reload();
    };
    switch (this.window?.kind) {
      case 'new':
        return html`<at-camera-form .classId=${this.classId} @dismiss=${close} @created=${created}></at-camera-form>`;
      case 'edit':
        return html`<at-camera-form .camera=${this.window.camera} @dismiss=${close} @saved=${saved}></at-camera-form>`;
      case 'renew':
        return html`<at-new-key .camera=${this.window.camera} @dismiss=${close} @created=${created}></at-new-key>`;
      case 'key':
        return html`<at-shown-key .camera=${this.window.camera} @dismiss=${close}></at-shown-key>`;
      default:
        return nothing;
    }
  }

  #reload() {
    /** @type {any} */ (this.renderRoot.querySelector('at-data-table')).reload();
  }
}

customElements.define('at-camera-list', CameraList);
