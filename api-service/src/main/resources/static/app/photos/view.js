// @ts-check
/**
 * Which part of a photograph is seen: a point of the photograph lies at `scale * point + offset` of the window.
 *
 * @typedef {{scale: number, x: number, y: number}} View
 * @typedef {{width: number, height: number}} Size
 */

const LARGEST_SCALE = 8;

/** All of it, in the middle. @param {Size} photo @param {Size} window @returns {View} */
export function fitted(photo, window) {
  const scale = Math.min(window.width / photo.width, window.height / photo.height);
  return { scale, x: (window.width - scale * photo.width) / 2, y: (window.height - scale * photo.height) / 2 };
}

/**
 * Larger or smaller, while one point of the window keeps what it shows.
 *
 * @param {View} view @param {number} factor @param {{x: number, y: number}} point @param {Size} photo @param {Size} window
 * @returns {View}
 */
export function zoomed(view, factor, point, photo, window) {
  const least = Math.min(fitted(photo, window).scale, 1);
  const scale = Math.min(LARGEST_SCALE, Math.max(least, view.scale * factor));
  const real = scale / view.scale;
  return held(
    { scale, x: point.x - real * (point.x - view.x), y: point.y - real * (point.y - view.y) },
    photo,
    window,
  );
}

/** Moved, but not past its edges. @param {View} view @param {number} dx @param {number} dy @param {Size} photo @param {Size} window */
export function moved(view, dx, dy, photo, window) {
  return held({ ...view, x: view.x + dx, y: view.y + dy }, photo, window);
}

/**
 * So that a box can be seen: moved as far as needed, and enlarged when it is tiny.
 *
 * @param {View} view @param {import('../api/types.js').Box} box @param {Size} photo @param {Size} window
 * @returns {View}
 */
export function showing(view, box, photo, window) {
  const margin = 24;
  const left = view.scale * box.x + view.x;
  const top = view.scale * box.y + view.y;
  const right = left + view.scale * box.width;
  const bottom = top + view.scale * box.height;
  if (left >= margin && top >= margin && right <= window.width - margin && bottom <= window.height - margin) {
    return view;
  }
  const x = window.width / 2 - view.scale * (box.x + box.width / 2);
  const y = window.height / 2 - view.scale * (box.y + box.height / 2);
  return held({ scale: view.scale, x, y }, photo, window);
}

/** @param {View} view @param {Size} photo @param {Size} window @returns {View} */
function held(view, photo, window) {
  return {
    scale: view.scale,
    x: along(view.x, view.scale * photo.width, window.width),
    y: along(view.y, view.scale * photo.height, window.height),
  };
}

/** @param {number} offset @param {number} length @param {number} room */
function along(offset, length, room) {
  return length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, offset));
}
