// @ts-check
import { html } from 'lit';
import '../ui/dialog.js';
import { post } from '../api/client.js';
import { t } from '../i18n/messages.js';
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
          ${this.field({
            name: 'firstName',
            label: t('firstName'),
            required: true,
            autofocus: true,
            maxlength: 150,
          })}
          ${this.field({ name: 'lastName', label: t('lastName'), required: true, maxlength: 150 })}
        </div>
        ${this.field({ name: 'studentNumber', label: t('student.number'), maxlength: 64 })}
        ${this.field({ name: 'email', label: t('email'), type: 'email', maxlength: 254 })}
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
