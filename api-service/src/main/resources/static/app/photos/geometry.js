// @ts-check
/** @typedef {import('../api/types.js').Face} Face */

/**
 * Faces as people read: row by row from the top, each from the left. A row is what overlaps in height.
 *
 * @param {Face[]} faces
 * @returns {Face[]}
 */
export function inReadingOrder(faces) {
  const left = [...faces].sort((a, b) => middle(a).y - middle(b).y);
  const ordered = [];
  while (left.length) {
    const first = left[0];
    const limit = first.box.y + first.box.height;
    const row = left.filter((face) => middle(face).y < limit);
    row.forEach((face) => left.splice(left.indexOf(face), 1));
    ordered.push(...row.sort((a, b) => a.box.x - b.box.x));
  }
  return ordered;
}

/**
 * The face that lies next above or below; sideways distance counts double.
 *
 * @param {Face[]} faces
 * @param {Face} from
 * @param {1 | -1} direction 1 is down
 * @returns {Face | undefined}
 */
export function nearest(faces, from, direction) {
  const start = middle(from);
  let best;
  let least = Infinity;
  for (const face of faces) {
    const { x, y } = middle(face);
    const ahead = (y - start.y) * direction;
    if (ahead > from.box.height / 2) {
      const distance = ahead + 2 * Math.abs(x - start.x);
      if (distance < least) {
        least = distance;
        best = face;
      }
    }
  }
  return best;
}

/** @param {Face} face */
export function middle({ box }) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
