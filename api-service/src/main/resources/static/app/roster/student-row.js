// @ts-check
import { html, nothing } from 'lit';
import '../ui/avatar.js';
import { t } from '../i18n/messages.js';
import { tool } from '../ui/tool.js';
import { fullName } from './names.js';

/**
 * A row of the roster to be read.
 *
 * @param {import('../api/types.js').Student} student
 * @param {import('./types.js').RowHandlers} handlers
 */
export function studentRow(student, handlers) {
  const name = fullName(student);
  return html`<tr data-student=${student.id}>
    <td><at-avatar .src=${student.photo}></at-avatar></td>
    <td class="part" data-label=${t('firstName')}><bdi>${student.firstName}</bdi></td>
    <td class="part" data-label=${t('lastName')}><bdi>${student.lastName}</bdi></td>
    <td data-label=${t('student.number')} class="numbers"><bdi>${student.studentNumber}</bdi></td>
    <td data-label=${t('email')}><bdi>${student.email}</bdi></td>
    <td class="tools">
      ${tool('edit', t('student.edit', { name }), handlers.edit)} ${tool('merge', t('student.merge', { name }), handlers.merge)}
      ${tool('trash', t('student.delete', { name }), handlers.remove)}
    </td>
  </tr>`;
}

/**
 * The same row to be written.
 *
 * @param {import('../api/types.js').Student} student
 * @param {import('./types.js').RowHandlers} handlers
 * @param {Record<string, string>} errors by field
 */
export function editedRow(student, handlers, errors) {
  /** @param {string} name @param {string} label @param {string} value @param {string} [type] */
  const cell = (name, label, value, type = 'text') =>
    html`<td data-label=${label}>
      <input form="row" name=${name} type=${type} aria-label=${label} .value=${value} aria-describedby="${name}-error"
        aria-invalid=${errors[name] ? 'true' : 'false'} ?autofocus=${name === 'firstName'} />
      <span class="error" id="${name}-error">${errors[name] ?? nothing}</span>
    </td>`;
  return html`<tr class="edited" @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && handlers.cancel()}>
    <td><at-avatar .src=${student.photo}></at-avatar></td>
    ${cell('firstName', t('firstName'), student.firstName)} ${cell('lastName', t('lastName'), student.lastName)}
    ${cell('studentNumber', t('student.number'), student.studentNumber)} ${cell('email', t('email'), student.email, 'email')}
    <td class="tools">
      <form id="row" novalidate @submit=${handlers.save}></form>
      <button form="row" class="primary small">${t('save')}</button>
      ${tool('close', t('cancel'), handlers.cancel)}
    </td>
  </tr>`;
}
