// @ts-check
import { html } from 'lit';
import '../ui/dialog.js';
import { patch, post, request } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';

/** Creates a session of a class, or changes one that is given. Tells of `saved` with the session, or of `dismiss`. */
class SessionForm extends Form {
  static properties = { classId: { attribute: false }, session: { attribute: false } };

  constructor() {
    super();
    this.classId = '';
    /** @type {import('../api/types.js').Session | undefined} */
    this.session = undefined;
  }

  render() {
    const { name, date, startTime, endTime, notes } = this.session ?? {};
    return html`<at-dialog .heading=${this.session ? t('session.edit') : t('session.new')}>
      <form class="stack" novalidate @submit=${this.#send}>
        ${this.renderNotice()}
        ${this.field({
          name: 'name',
          label: t('session.name'),
          hint: this.session ? undefined : t('session.name.hint'),
          value: name,
          required: true,
          maxlength: 255,
          autofocus: true,
        })}
        ${this.field({
          name: 'date',
          label: t('session.date'),
          type: 'date',
          value: date ?? today(),
          required: true,
        })}
        <div class="pair">
          ${this.field({
            name: 'startTime',
            label: t('session.startTime'),
            type: 'time',
            value: startTime?.slice(0, 5),
          })}
          ${this.field({
            name: 'endTime',
            label: t('session.endTime'),
            type: 'time',
            value: endTime?.slice(0, 5),
          })}
        </div>
        ${this.field({ name: 'notes', label: t('session.notes'), value: notes, lines: 2, maxlength: 10_000 })}
        ${this.renderActions(this.session ? t('save') : t('session.create'))}
      </form>
    </at-dialog>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ name, date, startTime, endTime, notes }) => {
      const fields = { name, date, startTime: startTime || null, endTime: endTime || null, notes };
      this.emit('saved', await this.#save(fields));
    });
  }

  /** @param {Record<string, string | null>} fields */
  async #save(fields) {
    if (!this.session) {
      return post('/sessions', { classId: this.classId, ...fields });
    }
    const { etag } = await request('GET', `/sessions/${this.session.id}`);
    return patch(`/sessions/${this.session.id}`, fields, etag);
  }
}

/** @returns {string} where the user is, as ISO 8601 has it */
function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

customElements.define('at-session-form', SessionForm);
