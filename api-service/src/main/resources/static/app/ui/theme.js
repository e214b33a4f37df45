// @ts-check
/** @typedef {'system' | 'light' | 'dark'} Theme */

const KEY = 'attendansee.theme';

/** @returns {Theme} what the user chose in this browser */
export function theme() {
  const chosen = localStorage.getItem(KEY);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** @param {Theme} chosen */
export function chooseTheme(chosen) {
  if (chosen === 'system') {
    localStorage.removeItem(KEY);
  } else {
    localStorage.setItem(KEY, chosen);
  }
  applyTheme();
}

/** Without a choice the page follows the device. */
export function applyTheme() {
  document.documentElement.dataset.theme = theme();
}
