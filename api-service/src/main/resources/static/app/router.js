// @ts-check
/**
 * Where the browser is. Links are links; clicks on those of ours do not load the page anew. It tells of `go`, whose
 * detail says whether the user went there, rather than came back or came first.
 */
class Router extends EventTarget {
  start() {
    history.scrollRestoration = 'manual';
    window.addEventListener('popstate', (event) => this.#tell(false, event.state?.scroll ?? 0));
    window.addEventListener('click', (event) => this.#follow(event));
    window.addEventListener('scrollend', () => this.#keepScroll());
    this.#tell(false, history.state?.scroll ?? 0);
  }

  /** @param {string} address with path and query */
  go(address) {
    this.#keepScroll();
    history.pushState({}, '', address);
    this.#tell(true, 0);
  }

  /** Replaces where the browser is; back leads past it. @param {string} address */
  replace(address) {
    history.replaceState({}, '', address);
    this.#tell(true, 0);
  }

  /** Writes what the page shows into its address, so that it can be shared. @param {string} search */
  remember(search) {
    history.replaceState(history.state, '', location.pathname + search);
  }

  #keepScroll() {
    history.replaceState({ scroll: window.scrollY }, '');
  }

  /** @param {MouseEvent} event */
  #follow(event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target || link.download) {
      return;
    }
    // Those are other documents.
    if (/^\/(api|oauth2|swagger|redoc|v3)(\/|$)/.test(link.pathname)) {
      return;
    }
    event.preventDefault();
    this.go(link.pathname + link.search);
  }

  /** @param {boolean} forward @param {number} scroll */
  #tell(forward, scroll) {
    this.dispatchEvent(new CustomEvent('go', { detail: { forward, scroll } }));
  }
}

export const router = new Router();
