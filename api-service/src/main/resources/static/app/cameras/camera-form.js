// @ts-check
import { html, nothing } from 'lit';
import '../table/row-picker.js';
import '../ui/dialog.js';
import '../ui/notice.js';
import { patch, post, request } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';
import { endOf } from './new-key.js';

/**
 * Creates a camera of a class, which is asked for when it is not given, or changes a camera. Tells of `created` with the
 * camera and its key, of `saved`, or of `dismiss`.
 */
class CameraForm extends Form {
  static properties = { classId: { attribute: false }, camera: { attribute: false } };

  constructor() {
    super();
    /** @type {string | undefined} */
    this.classId = undefined;
    /** @type {import('../api/types.js').Camera | undefined} */
    this.camera = undefined;
  }

  render() {
    if (!this.camera && !this.classId) {
      return html`<at-dialog .heading=${t('cameras.new.class')}>
        <at-row-picker autofocus kind="classes"
          @pick=${(/** @type {CustomEvent} */ event) => (this.classId = event.detail.id)}></at-row-picker>
      </at-dialog>`;
    }
    const camera = this.camera;
    return html`<at-dialog .heading=${camera ? t('cameras.edit', { name: camera.name }) : t('cameras.new')}>
      <form class="stack" novalidate @submit=${this.#send}>
        ${this.renderNotice()}
        ${this.field({
          name: 'name',
          label: t('cameras.name'),
          hint: t('cameras.name.hint'),
          value: camera?.name,
          required: true,
          autofocus: true,
          maxlength: 255,
        })}
        ${camera
          ? nothing
          : this.field({
              name: 'keyExpiresAt',
              label: t('cameras.expiry'),
              hint: t('cameras.expiry.hint'),
              type: 'date',
            })}
        <fieldset>
          <legend>${t('cameras.detection')}</legend>
          <p class="soft small">${t('cameras.detection.text')}</p>
          <div class="pair">
            ${this.#number('smallestFace', t('cameras.smallestFace'), t('cameras.smallestFace.hint'))}
            ${this.#number('scoreThreshold', t('cameras.scoreThreshold'), t('cameras.scoreThreshold.hint'))}
            ${this.#number('maxPixels', t('cameras.maxPixels'), t('cameras.maxPixels.hint'))}
            ${this.select({
              name: 'farRows',
              label: t('cameras.farRows'),
              hint: t('cameras.farRows.hint'),
              value: camera?.farRows === undefined ? '' : String(camera.farRows),
              choices: [
                ['', t('cameras.usual')],
                ['true', t('yes')],
                ['false', t('no')],
              ],
            })}
          </div>
        </fieldset>
        ${this.renderActions(camera ? t('save') : t('cameras.create'))}
      </form>
    </at-dialog>`;
  }

  /** @param {'smallestFace' | 'scoreThreshold' | 'maxPixels'} name @param {string} label @param {string} hint */
  #number(name, label, hint) {
    const value = this.camera?.[name];
    return this.field({ name, label, hint, value: value === undefined ? '' : String(value), type: 'number', step: 'any' });
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ name, keyExpiresAt, farRows, ...numbers }) => {
      const policy = {
        ...Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, value === '' ? null : Number(value)])),
        farRows: farRows === '' ? null : farRows === 'true',
      };
      if (this.camera) {
        const path = `/cameras/${this.camera.id}`;
        const { etag } = await request('GET', path);
        await patch(path, { name, ...policy }, etag);
        this.emit('saved');
      } else {
        this.emit('created', await post('/cameras', { classId: this.classId, name, ...policy, keyExpiresAt: endOf(keyExpiresAt) }));
      }
    });
  }
}

customElements.define('at-camera-form', CameraForm);
