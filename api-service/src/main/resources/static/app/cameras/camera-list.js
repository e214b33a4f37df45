// @ts-check
import { html, nothing } from 'lit';
import './camera-form.js';
import './new-key.js';
import './shown-key.js';
import '../table/data-table.js';
import '../ui/confirm.js';
import { remove } from '../api/client.js';
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
     * @type {{kind: 'new'} | {kind: 'edit' | 'renew' | 'revoke' | 'delete', camera: Camera}
     *   | {kind: 'key', camera: CameraWithKey} | undefined}
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
      camera.revokedAt
        ? nothing
        : tool('ban', t('cameras.revoke', { name }), () => (this.window = { kind: 'revoke', camera })),
      tool('trash', t('cameras.delete', { name }), () => (this.window = { kind: 'delete', camera })),
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
      case 'revoke': {
        const { id, name } = this.window.camera;
        return html`<at-confirm
          .heading=${t('cameras.revoke', { name })}
          .text=${t('cameras.revoke.text')}
          .action=${t('cameras.revoke.action')}
          .work=${() => remove(`/cameras/${id}/key`)}
          @dismiss=${close}
          @done=${saved}
        ></at-confirm>`;
      }
      case 'delete': {
        const { id, name } = this.window.camera;
        return html`<at-confirm
          .heading=${t('cameras.delete', { name })}
          .text=${t('cameras.delete.text')}
          .action=${t('delete')}
          .work=${() => remove(`/cameras/${id}`)}
          @dismiss=${close}
          @done=${saved}
        ></at-confirm>`;
      }
      default:
        return nothing;
    }
  }

  #reload() {
    /** @type {any} */ (this.renderRoot.querySelector('at-data-table')).reload();
  }
}

customElements.define('at-camera-list', CameraList);
