// @ts-check
/**
 * What parts of the pages about attendance tell each other. No page loads this.
 *
 * @typedef {import('../api/types.js').AttendanceStatus} AttendanceStatus
 * @typedef {object} RowHandlers
 * @property {() => void} choose
 * @property {(status: AttendanceStatus) => void} decide
 * @property {() => void} note
 * @property {() => void} takeBack
 *
 * @typedef {{studentId: string, status: AttendanceStatus | undefined, note: string}} Wanted status undefined: faces say
 * @typedef {{from: string, to: string, minPercentage: string, maxPercentage: string}} Filter empty: all
 */
export {};
