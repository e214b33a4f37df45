// @ts-check
import { html } from 'lit';
import '../cameras/camera-list.js';
import { t } from '../i18n/messages.js';
import { AdministrationPage } from './administration.js';

/** The cameras of all classes. */
class CamerasPage extends AdministrationPage {
  get pageTitle() {
    return t('cameras.title');
  }

  renderAdministration() {
    return html`<div class="page">
      ${this.renderHead(t('cameras.title'))}
      <at-camera-list></at-camera-list>
    </div>`;
  }
}

customElements.define('at-cameras-page', CamerasPage);
