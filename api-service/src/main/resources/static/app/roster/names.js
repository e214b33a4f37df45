// @ts-check
/** @param {{firstName: string, lastName: string}} student @returns {string} */
export function fullName({ firstName, lastName }) {
  return `${firstName} ${lastName}`;
}

/** For comparing what people type: without case and accents. @param {string} text */
export function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
