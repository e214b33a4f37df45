// @ts-check
/**
 * Scrolls a list so far that an item of it is seen, and nothing around the list.
 *
 * @param {Element | null} item
 * @param {Element | null} list
 */
export function reveal(item, list) {
  if (item && list) {
    const { top, bottom } = item.getBoundingClientRect();
    const seen = list.getBoundingClientRect();
    list.scrollTop += Math.min(0, top - seen.top) + Math.max(0, bottom - seen.bottom);
  }
}
