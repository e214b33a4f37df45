// @ts-check
/**
 * All texts of the interface, in the language that was chosen or that the browser prefers. Texts may hold `{name}`,
 * which is filled in. A key of which there are several, such as `photos.one` and `photos.other`, is asked for by number.
 */

const KEY = 'attendansee.language';

/** @type {Readonly<Record<string, {name: string, dir: 'ltr' | 'rtl'}>>} */
export const LANGUAGES = { en: { name: 'English', dir: 'ltr' }, de: { name: 'Deutsch', dir: 'ltr' } };

/** Tells of `change` once the texts of another language are there. */
export const languageChanges = new EventTarget();

/** @type {Record<string, string>} */
let messages = {};
let current = 'en';

/** @returns {string} BCP 47, one of LANGUAGES */
export function language() {
  return current;
}

/** @returns {string} the language with the region that the browser names, for dates and numbers */
function locale() {
  return navigator.languages.find((tag) => tag.split('-')[0] === current) ?? current;
}

/** @param {string} [chosen] from now on; without it what was chosen before */
export async function loadLanguage(chosen) {
  if (chosen) {
    localStorage.setItem(KEY, chosen);
  }
  const wanted = [localStorage.getItem(KEY), ...navigator.languages.map((tag) => tag.split('-')[0]), 'en'];
  const found = wanted.find((tag) => tag !== null && tag in LANGUAGES) ?? 'en';
  const answer = await fetch(`/app/i18n/${found}.json`);
  messages = await answer.json();
  current = found;
  document.documentElement.lang = found;
  document.documentElement.dir = LANGUAGES[found].dir;
  languageChanges.dispatchEvent(new Event('change'));
}

/** @param {string} key @returns {boolean} whether there is such a text */
export function has(key) {
  return key in messages;
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const message = messages[key];
  if (message === undefined) {
    throw new Error(`There is no message ${key}`);
  }
  return message.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
}

/**
 * @param {string} key of which there is `.one` and `.other`, or what else the language has
 * @param {number} count fills in `{count}`
 * @param {Record<string, string | number>} [values]
 */
export function n(key, count, values = {}) {
  const exact = `${key}.${new Intl.PluralRules(current).select(count)}`;
  return t(exact in messages ? exact : `${key}.other`, { ...values, count });
}

/** @param {number} value @param {Intl.NumberFormatOptions} [options] */
export function number(value, options) {
  return new Intl.NumberFormat(locale(), options).format(value);
}

/** @param {number} share 0 to 1 */
export function percent(share) {
  return number(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** @param {string} time as ISO 8601 has it @param {Intl.DateTimeFormatOptions} options */
function formatted(time, options) {
  return new Intl.DateTimeFormat(locale(), options).format(new Date(time));
}

/** @param {string} date as ISO 8601 has it, without a time */
export function day(date) {
  return formatted(date, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** @param {string} date as ISO 8601 has it, without a time @returns {string} short, without the year */
export function dayAndMonth(date) {
  return formatted(date, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** @param {string} instant as ISO 8601 has it; the day here */
export function dayOf(instant) {
  return formatted(instant, { dateStyle: 'medium' });
}

/** @param {string} instant as ISO 8601 has it */
export function moment(instant) {
  return formatted(instant, { dateStyle: 'medium', timeStyle: 'short' });
}

/** @param {string} instant as ISO 8601 has it */
export function clock(instant) {
  return formatted(instant, { timeStyle: 'medium' });
}

/** @param {string} time hh:mm:ss */
export function timeOfDay(time) {
  return formatted(`1970-01-01T${time.slice(0, 5)}Z`, { timeStyle: 'short', timeZone: 'UTC' });
}

/** @param {string[]} items @returns {string} all of them, with an "and" */
export function list(items) {
  return new Intl.ListFormat(locale()).format(items);
}

/** @param {number} bytes */
export function size(bytes) {
  const [value, unit] =
    bytes >= 1e6 ? [bytes / 1e6, 'megabyte'] : bytes >= 1e3 ? [bytes / 1e3, 'kilobyte'] : [bytes, 'byte'];
  return number(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 });
}
