// @ts-check
import { css, html, nothing } from 'lit';
import './class-form.js';
import { get, patch, remove, request } from '../api/client.js';
import { list, n, t } from '../i18n/messages.js';
import { router } from '../router.js';
import { Element } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { base, buttons, layout } from '../ui/styles.js';
import { notify } from '../ui/toasts.js';

/** The head of all pages of a class: its name, what can be done to it, and its parts. Tells of `changed`. */
class ClassHeader extends Element {
  static properties = { course: { attribute: false }, tab: {}, editing: { state: true }, losing: { state: true } };

  static styles = [
    base,
    buttons,
    layout,
    css`
      :host {
        display: grid;
        gap: var(--space-5);
      }
      h1 + p {
        margin-top: var(--space-2);
        max-width: 46rem;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      h1 .badge {
        vertical-align: 0.25rem;
        letter-spacing: 0;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
    /** @type {'sessions' | 'roster' | 'attendance' | 'cameras'} */
    this.tab = 'sessions';
    this.editing = false;
    /** @type {import('../api/types.js').Statistics | undefined} what goes with the class */
    this.losing = undefined;
  }

  render() {
    const course = this.course;
    if (!course) {
      return nothing;
    }
    return html`<div class="head">
        <div>
          <a class="back" href="/classes">${icon('back')}${t('classes.title')}</a>
          <h1 tabindex="-1">
            <bdi>${course.name}</bdi>
            ${course.active ? nothing : html`<span class="badge">${t('class.archived')}</span>`}
          </h1>
          ${course.description ? html`<p class="soft"><bdi>${course.description}</bdi></p>` : nothing}
        </div>
        <div class="actions">
          <button class="quiet" @click=${() => (this.editing = true)}>${icon('edit')}${t('edit')}</button>
          <button class="quiet" @click=${this.#archive}>
            ${icon('archive')}${course.active ? t('class.archive') : t('class.restore')}
          </button>
          <button class="quiet bad" @click=${this.#askToDelete}>${icon('trash')}${t('delete')}</button>
        </div>
      </div>
      ${this.renderNotice()}
      <nav class="tabs" aria-label=${t('class.parts')}>
        ${this.#tab('sessions', `/classes/${course.id}`, t('class.sessions'))}
        ${this.#tab('roster', `/classes/${course.id}/roster`, t('class.roster'))}
        ${this.#tab('attendance', `/classes/${course.id}/attendance`, t('attendance.title'))}
        ${this.#tab('cameras', `/classes/${course.id}/cameras`, t('cameras.title'))}
      </nav>
      ${this.editing
        ? html`<at-class-form .course=${course} @dismiss=${() => (this.editing = false)} @saved=${this.#saved}></at-class-form>`
        : nothing}
      ${this.losing ? this.#renderDeletion(course, this.losing) : nothing}`;
  }

  /** @param {string} name @param {string} address @param {string} label */
  #tab(name, address, label) {
    return html`<a href=${address} aria-current=${this.tab === name ? 'page' : 'false'}>${label}</a>`;
  }

  /** @param {import('../api/types.js').Course} course @param {import('../api/types.js').Statistics} losing */
  #renderDeletion(course, losing) {
    const { uploaded, processing, processed, failed } = losing.images;
    const lost = [
      n('students.count', losing.students),
      n('sessions.count', losing.sessions),
      n('photos.count', uploaded + processing + processed + failed),
      n('faces.count', losing.faces),
    ];
    return html`<at-confirm
      .text=${t('class.delete.text', { lost: list(lost) })}
      .heading=${t('class.delete.title', { name: course.name })}
      .action=${t('class.delete.action')}
      .work=${() => remove(`/classes/${course.id}`)}
      @dismiss=${() => (this.losing = undefined)}
      @done=${() => {
        notify(t('class.deleted', { name: course.name }));
        router.go('/classes');
      }}
      ></at-confirm>`;
  }

  async #askToDelete() {
    this.losing = await this.attempt(() => get(`/classes/${this.course?.id}/statistics`));
  }

  #archive() {
    return this.attempt(async () => {
      const path = `/classes/${this.course?.id}`;
      const { data, etag } = await request('GET', path);
      this.#tell(await patch(path, { active: !data.active }, etag));
    });
  }

  /** @param {CustomEvent} event */
  #saved(event) {
    this.editing = false;
    this.#tell(event.detail);
  }

  /** @param {import('../api/types.js').Course} course */
  #tell(course) {
    this.emit('changed', course);
    notify(t('saved'));
  }
}

customElements.define('at-class-header', ClassHeader);

/**
 * The head of a page of a class, which has the class.
 *
 * @param {{course: import('../api/types.js').Course | undefined}} page
 * @param {ClassHeader['tab']} tab
 */
export function classHeader(page, tab) {
  return html`<at-class-header .course=${page.course} .tab=${tab}
    @changed=${(/** @type {CustomEvent} */ event) => (page.course = event.detail)}></at-class-header>`;
}
