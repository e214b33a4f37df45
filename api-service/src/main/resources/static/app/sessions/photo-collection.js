// @ts-check
import { liveEvents } from '../api/events.js';
import { getAll } from '../api/client.js';

/** @typedef {import('../api/types.js').Photo} Photo */

const RELOAD_PAUSE = 400;

/**
 * The photographs of a session as they are now. It hears what happens to them, and looks again when it may have missed
 * something. It tells of `change`, and of `problem` with what kept it from looking.
 */
export class PhotoCollection extends EventTarget {
  /** @type {Map<string, Photo>} by id, the first upload first */
  #photos = new Map();
  /** @type {Map<string, import('../api/types.js').ImageEvent>} outcomes of photographs that are not known yet */
  #early = new Map();
  /** @type {(() => void) | undefined} */
  #end;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** Whether it hears what happens. */
  live = false;

  /** @param {string} sessionId */
  constructor(sessionId) {
    super();
    this.sessionId = sessionId;
  }

  get all() {
    return [...this.#photos.values()];
  }

  start() {
    this.#end ??= liveEvents.listen({
      open: () => {
        this.live = true;
        this.#reloadSoon();
      },
      closed: () => {
        this.live = false;
        this.#tell('change');
      },
      event: (event) => event.sessionId === this.sessionId && this.#hear(event),
    });
  }

  stop() {
    this.#end?.();
    this.#end = undefined;
    clearTimeout(this.#timer);
  }

  async load() {
    const photos = await getAll(`/sessions/${this.sessionId}/images`);
    this.#photos = new Map(photos.map((photo) => [photo.id, photo]));
    this.#early.clear();
    this.#tell('change');
  }

  /** Takes a photograph that was just uploaded, or changed. @param {Photo} photo */
  put(photo) {
    const early = this.#early.get(photo.id);
    this.#early.delete(photo.id);
    this.#photos.set(photo.id, early ? after(photo, early) : photo);
    this.#tell('change');
  }

  /** @param {string} id */
  drop(id) {
    this.#photos.delete(id);
    this.#tell('change');
  }

  /** @param {import('../api/types.js').ImageEvent} event */
  #hear(event) {
    const photo = this.#photos.get(event.imageId);
    if (photo) {
      this.#photos.set(photo.id, after(photo, event));
      this.#tell('change');
    } else if (event.type === 'ImageUploaded') {
      // Somebody else's, or a camera's.
      this.#reloadSoon();
    } else {
      this.#early.set(event.imageId, event);
    }
  }

  #reloadSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      try {
        await this.load();
      } catch (error) {
        this.#tell('problem', error);
      }
    }, RELOAD_PAUSE);
  }

  /** @param {string} type @param {unknown} [detail] */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/**
 * @param {Photo} photo
 * @param {import('../api/types.js').ImageEvent} event
 * @returns {Photo}
 */
function after(photo, event) {
  switch (event.type) {
    case 'FacesDetected':
      return { ...photo, status: 'PROCESSED', faceCount: event.faceCount ?? 0, failure: undefined };
    case 'DetectionFailed':
      return { ...photo, status: 'FAILED', failure: { reason: event.failureReason ?? '', message: '' } };
    default:
      // It may be older than what is known: only somebody who asks for it has a finished photograph searched again.
      return photo;
  }
}
