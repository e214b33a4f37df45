// @ts-check
import { html } from 'lit';
import '../ui/dialog.js';
import '../ui/notice.js';
import { patch, post, request } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Form } from '../ui/form.js';

/** Creates a group, or changes one that is given. Tells of `saved` or `dismiss`. */
class GroupForm extends Form {
  static properties = { group: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../api/types.js').Group | undefined} */
    this.group = undefined;
  }

  render() {
    return html`<at-dialog .heading=${this.group ? t('groups.edit', { name: this.group.name }) : t('groups.new')}>
      <form class="stack" novalidate @submit=${this.#send}>
        ${this.renderNotice()}
        ${this.field({
          name: 'name',
          label: t('groups.name'),
          value: this.group?.name,
          required: true,
          autofocus: true,
          maxlength: 150,
        })}
        ${this.select({
          name: 'role',
          label: t('groups.role'),
          value: this.group?.role ?? 'PROFESSOR',
          choices: [
            ['PROFESSOR', t('groups.role.professor')],
            ['ADMINISTRATOR', t('groups.role.administrator')],
          ],
        })}
        ${this.renderActions(this.group ? t('save') : t('groups.create'))}
      </form>
    </at-dialog>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ name, role }) => {
      await this.#save({ name, role });
      this.emit('saved');
    });
  }

  /** @param {{name: string, role: string}} fields */
  async #save(fields) {
    if (!this.group) {
      return post('/groups', fields);
    }
    const path = `/groups/${encodeURIComponent(this.group.name)}`;
    const { etag } = await request('GET', path);
    return patch(path, fields, etag);
  }
}

customElements.define('at-group-form', GroupForm);
