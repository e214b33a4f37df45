// @ts-check
/**
 * What the buttons of a row do. No page loads this.
 *
 * @typedef {object} RowHandlers
 * @property {() => void} edit
 * @property {() => void} cancel
 * @property {(event: Event) => void} save of the form that the row's fields belong to
 * @property {() => void} merge
 * @property {() => void} remove
 */
export {};
