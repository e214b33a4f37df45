// @ts-check
const LONGEST = 5_000;

/** What people do who want to be elsewhere. */
const INTERRUPTIONS = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** @type {(() => void) | undefined} */
let end;

/**
 * Scrolls to where the user was, as soon as so much of the page is there.
 *
 * @param {HTMLElement} page
 * @param {number} top in pixels
 */
export function scrollBack(page, top) {
  end?.();
  window.scrollTo(0, top);
  if (top === 0) {
    return;
  }
  const growth = new ResizeObserver(() => {
    window.scrollTo(0, top);
    if (Math.abs(window.scrollY - top) < 2) {
      end?.();
    }
  });
  const timer = setTimeout(() => end?.(), LONGEST);
  end = () => {
    growth.disconnect();
    clearTimeout(timer);
    INTERRUPTIONS.forEach((type) => window.removeEventListener(type, /** @type {() => void} */ (end)));
    end = undefined;
  };
  INTERRUPTIONS.forEach((type) => window.addEventListener(type, /** @type {() => void} */ (end)));
  growth.observe(page);
}
