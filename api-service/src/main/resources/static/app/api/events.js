// @ts-check
import { API, get } from './client.js';

const TYPES = ['ImageUploaded', 'FacesDetected', 'DetectionFailed', 'Summary'];
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

/**
 * What happens to photographs, as it happens: one stream for all who listen. It tells of `event` (an ImageEvent),
 * `summary` (a Summary), and of `open` whenever the stream has begun anew, so that listeners look what they missed.
 */
class LiveEvents extends EventTarget {
  #listeners = 0;
  /** @type {EventSource | undefined} */
  #source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #pause = FIRST_PAUSE;

  /**
   * @param {{event?: (event: import('./types.js').ImageEvent) => void,
   *   summary?: (summary: import('./types.js').Summary) => void, open?: () => void, closed?: () => void}} handlers
   * @returns {() => void} ends it
   */
  listen(handlers) {
    const added = Object.entries(handlers).map(([type, handler]) => {
      const listener = (/** @type {any} */ event) => handler(event.detail);
      this.addEventListener(type, listener);
      return { type, listener };
    });
    if (this.#listeners++ === 0) {
      this.#open();
    }
    let listening = true;
    return () => {
      added.forEach(({ type, listener }) => this.removeEventListener(type, listener));
      if (listening && --this.#listeners === 0) {
        this.#close();
      }
      listening = false;
    };
  }

  #open() {
    this.#close();
    const source = new EventSource(`${API}/pipeline/events`);
    this.#source = source;
    source.onopen = () => {
      this.#pause = FIRST_PAUSE;
      this.#tell('open');
    };
    source.onerror = () => {
      this.#tell('closed');
      // Otherwise the browser comes back by itself.
      if (source.readyState === EventSource.CLOSED) {
        this.#later();
      }
    };
    TYPES.forEach((type) =>
      source.addEventListener(type, ({ data }) =>
        this.#tell(type === 'Summary' ? 'summary' : 'event', JSON.parse(data)),
      ),
    );
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #later() {
    this.#timer = setTimeout(async () => {
      this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
      try {
        // Streams do not say why they were refused; this asks to sign in where that is why.
        await get('/session');
        if (this.#listeners > 0) {
          this.#open();
        }
      } catch {
        // Still away: it is asked again after a longer pause, and pages show that nothing is live.
        this.#later();
      }
    }, this.#pause);
  }

  /** @param {string} type @param {unknown} [detail] */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

export const liveEvents = new LiveEvents();
