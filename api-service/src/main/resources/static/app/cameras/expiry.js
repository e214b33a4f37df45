// @ts-check
/** The end of a day where the browser is. @param {string} day ISO 8601, or empty @returns {string | undefined} */
export function endOf(day) {
  return day ? new Date(`${day}T23:59:59`).toISOString() : undefined;
}
