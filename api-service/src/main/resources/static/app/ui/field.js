// @ts-check
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/**
 * A labelled input of a form, with what is wrong with it.
 *
 * @param {{name: string, label: string, value?: string, type?: string, hint?: string, error?: string,
 *   required?: boolean, maxlength?: number, autocomplete?: string, autofocus?: boolean, lines?: number,
 *   step?: string}} field
 */
export function field({ name, label, value = '', type = 'text', hint, error, lines, ...rest }) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${lines
      ? html`<textarea id=${name} name=${name} rows=${lines} .value=${value} aria-describedby=${ifDefined(described)}
          aria-invalid=${error ? 'true' : 'false'} maxlength=${ifDefined(rest.maxlength)}></textarea>`
      : html`<input id=${name} name=${name} type=${type} .value=${value} aria-describedby=${ifDefined(described)}
          aria-invalid=${error ? 'true' : 'false'} ?required=${rest.required} ?autofocus=${rest.autofocus}
          maxlength=${ifDefined(rest.maxlength)} autocomplete=${ifDefined(rest.autocomplete)}
          step=${ifDefined(rest.step)} />`}
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
    ${error ? html`<span class="error" id="${name}-error">${error}</span>` : nothing}
  </div>`;
}

/**
 * A labelled choice of a form.
 *
 * @param {{name: string, label: string, value?: string, choices: [string, string][], hint?: string, error?: string}} choice
 *   values and their labels
 */
export function select({ name, label, value = '', choices, hint, error }) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} name=${name} aria-describedby=${ifDefined(described)} aria-invalid=${error ? 'true' : 'false'}>
      ${choices.map(([choice, text]) => html`<option value=${choice} ?selected=${choice === value}>${text}</option>`)}
    </select>
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
    ${error ? html`<span class="error" id="${name}-error">${error}</span>` : nothing}
  </div>`;
}

/**
 * A labelled box to tick.
 *
 * @param {{name: string, label: string, checked: boolean}} box
 */
export function checkbox({ name, label, checked }) {
  return html`<label class="tick"><input type="checkbox" name=${name} ?checked=${checked} /> ${label}</label>`;
}

/** @param {Event} submit @returns {Record<string, string>} what stands in the fields of a form */
export function valuesOf(submit) {
  submit.preventDefault();
  const form = /** @type {HTMLFormElement} */ (submit.target);
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
