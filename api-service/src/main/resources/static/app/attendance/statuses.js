// @ts-check
import { t } from '../i18n/messages.js';

/** @typedef {import('../api/types.js').AttendanceStatus} AttendanceStatus */

/** @type {readonly AttendanceStatus[]} */
export const STATUSES = ['PRESENT', 'ABSENT', 'EXCUSED'];

/** @param {AttendanceStatus | undefined} status @returns {string} its word */
export function statusWord(status) {
  switch (status) {
    case 'PRESENT':
      return t('attendance.present');
    case 'ABSENT':
      return t('attendance.absent');
    case 'EXCUSED':
      return t('attendance.excused');
    default:
      return t('attendance.unknown');
  }
}

/** @param {string} letter of a matrix or a key, large or small @returns {AttendanceStatus | undefined} */
export function statusOf(letter) {
  return STATUSES.find((status) => status[0] === letter.toUpperCase());
}
