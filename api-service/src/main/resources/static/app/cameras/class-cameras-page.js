// @ts-check
import { html } from 'lit';
import './camera-list.js';
import { classHeader } from '../classes/class-header.js';
import { get } from '../api/client.js';
import { t } from '../i18n/messages.js';
import { Page } from '../ui/page.js';

/** The cameras of a class, for whoever owns it. */
class ClassCamerasPage extends Page {
  static properties = { course: { state: true } };

  constructor() {
    super();
    /** @type {import('../api/types.js').Course | undefined} */
    this.course = undefined;
  }

  get pageTitle() {
    return this.course ? `${t('cameras.title')} · ${this.course.name}` : '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    await this.attempt(async () => {
      this.course = await get(`/classes/${this.params.classId}`);
    });
  }

  render() {
    if (!this.course) {
      return this.renderProblem(() => this.#load());
    }
    return html`<div class="page">
      ${classHeader(this, 'cameras')}
      <at-camera-list .classId=${this.course.id}></at-camera-list>
    </div>`;
  }
}

customElements.define('at-class-cameras-page', ClassCamerasPage);
