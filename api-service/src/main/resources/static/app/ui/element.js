// @ts-check
import { LitElement } from 'lit';
import { languageChanges } from '../i18n/messages.js';
import { base } from './styles.js';

/** What all components have in common: the base styles, and that they follow the language. */
export class Element extends LitElement {
  static styles = [base];

  #again = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    languageChanges.addEventListener('change', this.#again);
  }

  disconnectedCallback() {
    languageChanges.removeEventListener('change', this.#again);
    super.disconnectedCallback();
  }

  /**
   * Tells the components around this one.
   *
   * @param {string} type
   * @param {unknown} [detail]
   */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
