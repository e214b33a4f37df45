// @ts-check
import { Problem } from '../api/problem.js';
import { upload } from '../api/upload.js';

/** How many photographs are sent at the same time. */
const AT_ONCE = 3;

/** How often one is sent again by itself, and after how many seconds the first time. */
const ATTEMPTS = 4;
const FIRST_PAUSE = 2;

/** @typedef {import('./types.js').Upload} Upload */

/**
 * Photographs on their way to a session. It goes on while the user looks at other pages. It tells of `change`, and of
 * `photo` with each photograph that the API has.
 */
export class UploadQueue extends EventTarget {
  /** @type {Upload[]} the latest last */
  uploads = [];

  /** @param {string} sessionId */
  constructor(sessionId) {
    super();
    this.sessionId = sessionId;
  }

  /** @param {Iterable<File>} files */
  add(files) {
    for (const file of files) {
      this.uploads.push({ file, state: 'waiting', share: 0, attempts: 0 });
    }
    this.#go();
  }

  /** @param {Upload} failed */
  retry(failed) {
    Object.assign(failed, { state: 'waiting', share: 0, attempts: 0, problem: undefined });
    this.#go();
  }

  /** Forgets those of which nothing more will come. */
  clear() {
    this.uploads = this.uploads.filter(({ state }) => isUnderWay(state));
    this.#tell('change');
  }

  get unfinished() {
    return this.uploads.filter(({ state }) => isUnderWay(state)).length;
  }

  #go() {
    const sending = this.uploads.filter(({ state }) => state === 'sending').length;
    this.uploads
      .filter(({ state }) => state === 'waiting')
      .slice(0, AT_ONCE - sending)
      .forEach((waiting) => this.#send(waiting));
    this.#tell('change');
  }

  /** @param {Upload} item */
  async #send(item) {
    item.state = 'sending';
    item.attempts++;
    try {
      const { photo, duplicate } = await upload(this.sessionId, item.file, (share) => {
        item.share = share;
        this.#tell('change');
      });
      item.photo = photo;
      item.state = duplicate ? 'duplicate' : 'accepted';
      this.#tell('photo', photo);
    } catch (error) {
      this.#fail(item, Problem.of(error));
    }
    this.#go();
  }

  /** @param {Upload} item @param {Problem} problem */
  #fail(item, problem) {
    item.problem = problem;
    if (!problem.passing) {
      item.state = 'refused';
    } else if (item.attempts >= ATTEMPTS) {
      item.state = 'failed';
    } else {
      item.state = 'pausing';
      const seconds = Math.max(problem.retryAfter, FIRST_PAUSE * 2 ** (item.attempts - 1));
      setTimeout(() => {
        item.state = 'waiting';
        this.#go();
      }, seconds * 1000);
    }
  }

  /** @param {string} type @param {unknown} [detail] */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** @param {import('./types.js').UploadState} state */
function isUnderWay(state) {
  return state === 'waiting' || state === 'sending' || state === 'pausing';
}

/** @type {Map<string, UploadQueue>} */
const queues = new Map();

/** @param {string} sessionId @returns {UploadQueue} the one of the session */
export function queueOf(sessionId) {
  let queue = queues.get(sessionId);
  if (!queue) {
    queue = new UploadQueue(sessionId);
    queues.set(sessionId, queue);
  }
  return queue;
}

window.addEventListener('beforeunload', (event) => {
  if ([...queues.values()].some((queue) => queue.unfinished > 0)) {
    event.preventDefault();
  }
});
