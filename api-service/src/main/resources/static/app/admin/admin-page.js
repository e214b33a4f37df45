// @ts-check
import { css, html, nothing } from 'lit';
import { currentUser } from '../account/current-user.js';
import { get } from '../api/client.js';
import { number, t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';
import { AdministrationPage } from './administration.js';

/**
 * Where each table is, and its list, unless that is not counted.
 *
 * @type {{address: string, picture: keyof typeof import('../ui/icons.js').SHAPES, title: () => string, text: () => string, path?: string}[]}
 */
const TABLES = [
  { address: 'users', picture: 'user', title: () => t('users.title'), text: () => t('admin.users.text'), path: '/users' },
  { address: 'groups', picture: 'key', title: () => t('groups.title'), text: () => t('admin.groups.text'), path: '/groups' },
  { address: 'classes', picture: 'classes', title: () => t('classes.title'), text: () => t('admin.classes.text'), path: '/classes' },
  { address: 'students', picture: 'users', title: () => t('class.students'), text: () => t('admin.students.text'), path: '/students' },
  { address: 'sessions', picture: 'session', title: () => t('class.sessions'), text: () => t('admin.sessions.text'), path: '/sessions' },
  { address: 'photos', picture: 'photo', title: () => t('photos'), text: () => t('admin.photos.text'), path: '/images' },
  { address: 'faces', picture: 'face', title: () => t('class.faces'), text: () => t('admin.faces.text') },
  { address: 'cameras', picture: 'camera', title: () => t('cameras.title'), text: () => t('admin.cameras.text'), path: '/cameras' },
  { address: 'audit-log', picture: 'history', title: () => t('audit.title'), text: () => t('admin.audit.text') },
];

/** The way to every table, with how much it holds. */
class AdminPage extends AdministrationPage {
  static properties = { counts: { state: true } };

  static styles = [
    ...AdministrationPage.styles,
    css`
      ul {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        align-content: start;
        gap: 0 var(--space-3);
        padding: var(--space-4) var(--space-5);
        transition: border-color 0.12s;
      }
      li:hover {
        border-color: var(--accent);
      }
      li > svg.icon {
        width: 1.5rem;
        height: 1.5rem;
        color: var(--accent);
      }
      strong {
        font-size: var(--text-large);
        font-variant-numeric: tabular-nums;
      }
      p.small {
        grid-column: 2 / -1;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Record<string, number>} */
    this.counts = {};
  }

  get pageTitle() {
    return t('admin.title');
  }

  connectedCallback() {
    super.connectedCallback();
    if (currentUser.isAdministrator) {
      this.#load();
    }
  }

  async #load() {
    await this.attempt(async () => {
      const counted = TABLES.filter(({ path }) => path);
      const pages = await Promise.all(counted.map(({ path }) => get(`${path}?size=1`)));
      this.counts = Object.fromEntries(counted.map(({ address }, i) => [address, pages[i].page.totalElements]));
    });
  }

  renderAdministration() {
    return html`<div class="page">
      <div class="head">
        <div>
          <h1>${t('admin.title')}</h1>
          <p class="soft">${t('admin.text')}</p>
        </div>
      </div>
      ${this.renderNotice()}
      <ul>
        ${TABLES.map(
          ({ address, picture, title, text }) => html`<li class="card">
            ${icon(picture)}
            <h2><a class="stretched" href="/admin/${address}">${title()}</a></h2>
            ${address in this.counts ? html`<strong>${number(this.counts[address])}</strong>` : nothing}
            <p class="small soft">${text()}</p>
          </li>`,
        )}
      </ul>
    </div>`;
  }
}

customElements.define('at-admin-page', AdminPage);
