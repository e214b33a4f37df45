// @ts-check
import { html, nothing } from 'lit';
import '../ui/avatar.js';
import { API } from '../api/client.js';
import { n, t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';
import { icon } from '../ui/icons.js';
import { STATUSES, statusWord } from './statuses.js';

/**
 * @typedef {import('../api/types.js').StudentAttendance} StudentAttendance
 * @typedef {object} RowHandlers
 * @property {() => void} choose
 * @property {(status: import('../api/types.js').AttendanceStatus) => void} decide
 * @property {() => void} note
 * @property {() => void} takeBack
 */

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
      ${student.decision
        ? tool('undo', 'back', t('attendance.takeBack', { name }), handlers.takeBack)
        : nothing}
      ${tool('edit', 'note', t('attendance.noteOn', { name }), handlers.note)}
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
  return html`<div class="switch ${student.decision ? 'decided' : ''}" role="group" aria-label=${name}>
    ${STATUSES.map(
      (status) => html`<button class=${status.toLowerCase()} data-control=${status}
        aria-pressed=${String(student.status === status)} @click=${() => decide(status)}>${statusWord(status)}</button>`,
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

/** @param {'undo' | 'edit'} picture @param {string} control @param {string} label @param {() => void} act */
function tool(picture, control, label, act) {
  return html`<button class="quiet small icon-only" data-control=${control} aria-label=${label} title=${label} @click=${act}>
    ${icon(picture)}
  </button>`;
}
