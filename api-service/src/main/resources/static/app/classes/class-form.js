// @ts-check
import { html } from 'lit';
import '../ui/dialog.js';
import { patch, post, request } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';

/** Creates a class, or changes one that is given. Tells of `saved` with the class, or of `dismiss`. */
class ClassForm extends Form {
  static properties = { course: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
  }

  render() {
    return html`<at-dialog .heading=${this.course ? t('class.edit') : t('class.new')}>
      <form class="stack" novalidate @submit=${this.#send}>
        ${this.renderNotice()}
        ${this.field({
          name: 'name',
          label: t('class.name'),
          value: this.course?.name,
          required: true,
          maxlength: 255,
          autofocus: true,
        })}
        ${this.field({
          name: 'description',
          label: t('class.description'),
          hint: t('class.description.hint'),
          value: this.course?.description,
          maxlength: 10_000,
          lines: 3,
        })}
        ${this.renderActions(this.course ? t('save') : t('class.create'))}
      </form>
    </at-dialog>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ name, description }) => {
      this.emit('saved', await this.#save({ name, description }));
    });
  }

  /** @param {{name: string, description: string}} fields */
  async #save(fields) {
    if (!this.course) {
      return post('/classes', fields);
    }
    const { etag } = await request('GET', `/classes/${this.course.id}`);
    return patch(`/classes/${this.course.id}`, fields, etag);
  }
}

customElements.define('at-class-form', ClassForm);
