// @ts-check
import { put, remove } from '../api/client.js';

/** @typedef {import('../api/types.js').Face} Face */

/** Says whose faces are whose, and takes it back, the latest first. */
export class Labelling {
  /** @type {{faceId: string, before: string | undefined}[]} */
  #done = [];

  get canUndo() {
    return this.#done.length > 0;
  }

  /**
   * @param {Face} face
   * @param {string | undefined} studentId undefined: nobody knows
   * @returns {Promise<Face>} as it is then
   */
  async label(face, studentId) {
    const after = await this.#set(face, studentId);
    this.#done.push({ faceId: face.id, before: face.studentId });
    return after;
  }

  /**
   * @param {Face[]} faces
   * @returns {Promise<Face | undefined>} the face that is again what it was; none when there is nothing to take back
   */
  async undo(faces) {
    const last = this.#done.at(-1);
    const face = faces.find(({ id }) => id === last?.faceId);
    if (!last || !face) {
      return undefined;
    }
    const after = await this.#set(face, last.before);
    this.#done.pop();
    return after;
  }

  /** @param {Face} face @param {string | undefined} studentId @returns {Promise<Face>} */
  async #set(face, studentId) {
    const path = `/face-crops/${face.id}/student`;
    if (studentId) {
      return put(path, { studentId });
    }
    await remove(path);
    return { ...face, studentId: undefined, identificationScore: undefined };
  }
}
