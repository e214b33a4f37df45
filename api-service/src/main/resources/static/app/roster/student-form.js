// @ts-check
import { html } from 'lit';
import '../ui/dialog.js';
import { post } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { field } from '../ui/field.js';
import { Form } from '../ui/form.js';

/** Enrols a student. Tells of `saved` or `dismiss`. */
class StudentForm extends Form {
  static properties = { classId: { attribute: false } };

  constructor() {
    super();
    this.classId = '';
  }

  render() {
    return html`<at-dialog .heading=${t('student.new')}>
      <form class="stack" novalidate @submit=${this.#send}>
        ${this.renderNotice()}
        <div class="pair">
          ${field({
            name: 'firstName',
            label: t('firstName'),
            required: true,
            autofocus: true,
            maxlength: 150,
            error: this.error('firstName'),
          })}
          ${field({ name: 'lastName', label: t('lastName'), required: true, maxlength: 150, error: this.error('lastName') })}
        </div>
        ${field({ name: 'studentNumber', label: t('student.number'), maxlength: 64, error: this.error('studentNumber') })}
        ${field({ name: 'email', label: t('email'), type: 'email', maxlength: 254, error: this.error('email') })}
        ${this.renderActions(t('student.enrol'))}
      </form>
    </at-dialog>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async (values) => {
      this.emit('saved', await post('/students', { classId: this.classId, ...values }));
    });
  }
}

customElements.define('at-student-form', StudentForm);
