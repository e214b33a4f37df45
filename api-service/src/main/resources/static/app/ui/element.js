// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Problem } from '../api/problem.js';
import { languageChanges } from '../i18n/messages.js';
import { base } from './styles.js';

/** What all components have in common: the base styles, that they follow the language, and say what the API refuses. */
export class Element extends LitElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { problem: { state: true } };

  static styles = [base];

  #again = () => this.requestUpdate();
  #asked = 0;

  constructor() {
    super();
    /** @type {Problem | undefined} what the API refused, until it agrees */
    this.problem = undefined;
  }

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

  /**
   * Does something that the API may refuse, which `problem` tells then.
   *
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | undefined>}
   */
  async attempt(work) {
    try {
      const result = await work();
      this.problem = undefined;
      return result;
    } catch (error) {
      this.problem = Problem.of(error);
      return undefined;
    }
  }

  /**
   * Asks the API for what to show. When it is asked again meanwhile, such as for more letters of a name, the earlier
   * answer counts for nothing, whenever it comes.
   *
   * @template T
   * @param {() => Promise<T>} ask
   * @param {(answer: T) => void} show
   */
  async showLatest(ask, show) {
    const asked = ++this.#asked;
    try {
      const answer = await ask();
      if (asked === this.#asked) {
        this.problem = undefined;
        show(answer);
      }
    } catch (error) {
      const problem = Problem.of(error);
      if (asked === this.#asked) {
        this.problem = problem;
      }
    }
  }

  /** A line about what was refused. */
  renderNotice() {
    return this.problem ? html`<at-notice kind="bad">${this.problem.text}</at-notice>` : nothing;
  }
}
