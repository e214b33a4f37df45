// @ts-check
import { html, nothing } from 'lit';
import '../ui/avatar.js';
import { API } from '../api/client.js';
import { n, t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';
import { tool } from '../ui/tool.js';
import { STATUSES, statusWord } from './statuses.js';

/** @typedef {import('../api/types.js').StudentAttendance} StudentAttendance */
/** @typedef {import('./types.js').RowHandlers} RowHandlers */

/**
 * A student in a session. What `data-control` names is the same in each row, for keys that go up and down.
 *
 * @param {StudentAttendance} student
 * @param {boolean} chosen
 * @param {RowHandlers} handlers
 */
export function attendanceRow(student, chosen, handlers) {
  const name = fullName(student);
  return html`<tr data-student=${student.studentId} class=${chosen ? 'chosen' : ''}>
    <td class="choice">
      <input type="checkbox" data-control="choose" aria-label=${t('attendance.choose', { name })} .checked=${chosen}
        @change=${handlers.choose} />
    </td>
    <td class="face">${face(student, name)}</td>
    <th scope="row">
      <bdi>${name}</bdi>
      ${student.studentNumber ? html`<span class="number soft small"><bdi>${student.studentNumber}</bdi></span>` : nothing}
    </th>
    <td class="status">${statusSwitch(student, name, handlers)}</td>
    <td class="grounds small">${grounds(student)}</td>
    <td class="tools">
      ${student.decision ? tool('undo', t('attendance.takeBack', { name }), handlers.takeBack) : nothing}
      ${tool('edit', t('attendance.noteOn', { name }), handlers.note)}
    </td>
  </tr>`;
}

/** @param {StudentAttendance} student @param {string} name */
function face({ faceCropId, imageId }, name) {
  const picture = html`<at-avatar .src=${faceCropId && `${API}/face-crops/${faceCropId}/crop`}></at-avatar>`;
  return imageId
    ? html`<a href="/photos/${imageId}?face=${faceCropId}" data-control="face" aria-label=${t('attendance.face', { name })}
        title=${t('attendance.face', { name })}>${picture}</a>`
    : picture;
}

/** @param {StudentAttendance} student @param {string} name @param {RowHandlers} handlers */
function statusSwitch(student, name, { decide }) {
  return html`<div class="switch ${student.decision ? 'decided' : ''}" role="group" aria-label=${t('attendance.status')}>
    ${STATUSES.map(
      (status) => html`<button class=${status.toLowerCase()} data-control=${status}
        aria-pressed=${String(student.status === status)} aria-label="${statusWord(status)}: ${name}"
        @click=${() => decide(status)}>${statusWord(status)}</button>`,
    )}
  </div>`;
}

/** What the status rests on. @param {StudentAttendance} student */
function grounds({ status, images, decision }) {
  const photos = images ? n('attendance.inPhotos', images) : status ? t('attendance.inNoPhoto') : nothing;
  if (!decision) {
    return photos;
  }
  const by = decision.decidedByName
    ? t('attendance.decidedBy', { name: decision.decidedByName })
    : t('attendance.decided');
  return html`<span class="by">${by}</span>${images ? html` · ${photos}` : nothing}
    ${decision.note ? html`<p class="note"><bdi>${decision.note}</bdi></p>` : nothing}`;
}
