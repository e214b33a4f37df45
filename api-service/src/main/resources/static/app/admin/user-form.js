// @ts-check
import { html, nothing } from 'lit';
import '../ui/dialog.js';
import '../ui/notice.js';
import { getAll, post, put, remove, request } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { checkbox } from '../ui/field.js';
import { Form } from '../ui/form.js';

/** @typedef {import('../api/types.js').User} User */

const IN_GROUP = 'group:';

/** Creates a user, or changes one whose id is given. Tells of `saved` or `dismiss`. */
class UserForm extends Form {
  static properties = { userId: { attribute: false }, user: { state: true }, groups: { state: true } };

  #etag = '';

  constructor() {
    super();
    /** @type {string | undefined} */
    this.userId = undefined;
    /** @type {User | undefined} as it is */
    this.user = undefined;
    /** @type {import('../api/types.js').Group[] | undefined} all that there are */
    this.groups = undefined;
  }

  async connectedCallback() {
    super.connectedCallback();
    await this.attempt(async () => {
      const groups = await getAll('/groups');
      await this.#read();
      this.groups = groups;
    });
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('input'))?.focus();
  }

  async #read() {
    if (this.userId) {
      const { data, etag } = await request('GET', `/users/${this.userId}`);
      this.user = data;
      this.#etag = etag;
    }
  }

  render() {
    const { user, groups } = this;
    const joined = user?.groups ?? ['professors'];
    return html`<at-dialog .heading=${this.userId ? t('users.edit') : t('users.new')}>
      ${groups
        ? html`<form class="stack" method="post" novalidate @submit=${this.#send}>
            ${this.renderNotice()}
            ${this.field({
              name: 'username',
              label: t('signIn.username'),
              value: user?.username,
              required: true,
              maxlength: 150,
              autocomplete: 'off',
            })}
            <div class="pair">
              ${this.field({ name: 'firstName', label: t('firstName'), value: user?.firstName, maxlength: 150 })}
              ${this.field({ name: 'lastName', label: t('lastName'), value: user?.lastName, maxlength: 150 })}
            </div>
            ${this.field({ name: 'email', label: t('email'), type: 'email', value: user?.email, maxlength: 254 })}
            ${user
              ? nothing
              : this.field({
                  name: 'password',
                  label: t('signIn.password'),
                  type: 'password',
                  required: true,
                  autocomplete: 'new-password',
                  hint: t('password.hint'),
                })}
            <fieldset>
              <legend>${t('groups.title')}</legend>
              ${groups.map(({ name }) => checkbox({ name: IN_GROUP + name, label: name, checked: joined.includes(name) }))}
            </fieldset>
            ${user ? checkbox({ name: 'active', label: t('users.active.hint'), checked: user.active }) : nothing}
            ${this.renderActions(user ? t('save') : t('users.create'))}
          </form>`
        : this.renderNotice() === nothing
          ? html`<p class="soft">${t('loading')}</p>`
          : this.renderNotice()}
    </at-dialog>`;
  }

  /** @param {Event} submit */
  #send(submit) {
    return this.submit(submit, async ({ username, firstName, lastName, email, password, ...ticked }) => {
      const groups = Object.keys(ticked)
        .filter((name) => name.startsWith(IN_GROUP))
        .map((name) => name.slice(IN_GROUP.length));
      const names = { username, firstName, lastName, email };
      if (this.user) {
        await this.#change(this.user, names, groups, 'active' in ticked);
      } else {
        await post('/users', { ...names, password, groups });
      }
      this.emit('saved');
    });
  }

  /**
   * One request after the other; when one is refused, what was done before it stays.
   *
   * @param {User} user
   * @param {Pick<User, 'username' | 'firstName' | 'lastName' | 'email'>} names
   * @param {string[]} groups
   * @param {boolean} active
   */
  async #change(user, names, groups, active) {
    const path = `/users/${user.id}`;
    /** @param {string} group */
    const membership = (group) => `/groups/${encodeURIComponent(group)}/members/${user.id}`;
    try {
      await request('PATCH', path, { json: names, ifMatch: this.#etag });
      for (const group of groups.filter((name) => !user.groups.includes(name))) {
        await put(membership(group), undefined);
      }
      for (const group of user.groups.filter((name) => !groups.includes(name))) {
        await remove(membership(group));
      }
      if (active !== user.active) {
        await post(`${path}/${active ? 'activate' : 'deactivate'}`);
      }
    } catch (error) {
      await this.#read();
      throw error;
    }
  }
}

customElements.define('at-user-form', UserForm);
