// @ts-check
import { html, nothing } from 'lit';

/** A labelled input of a form, with what is wrong with it. @param {import('./types.js').Field} field */
export function field({ name, label, value = '', type = 'text', hint, error, lines, ...rest }) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${lines
      ? html`<textarea id=${name} name=${name} rows=${lines} .value=${value} aria-describedby=${described}
          aria-invalid=${error ? 'true' : 'false'} maxlength=${rest.maxlength ?? nothing}></textarea>`
      : html`<input id=${name} name=${name} type=${type} .value=${value} aria-describedby=${described}
          aria-invalid=${error ? 'true' : 'false'} ?required=${rest.required} ?autofocus=${rest.autofocus}
          maxlength=${rest.maxlength ?? nothing} autocomplete=${rest.autocomplete ?? nothing}
          step=${rest.step ?? nothing} />`}
    ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
    ${error ? html`<span class="error" id="${name}-error">${error}</span>` : nothing}
  </div>`;
}

/** A labelled choice of a form. @param {import('./types.js').Choice} choice */
export function select({ name, label, value = '', choices, hint, error }) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} name=${name} aria-describedby=${described} aria-invalid=${error ? 'true' : 'false'}>
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
