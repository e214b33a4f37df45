// @ts-check
import { csrfHeader, get, request } from '../api/client.js';
import { Problem } from '../api/problem.js';

const KEY = 'attendansee.signedIn';

/** Who is signed in. It tells of `change`. */
class CurrentUser extends EventTarget {
  /** @type {import('../api/types.js').User | undefined} */
  user;

  get isAdministrator() {
    return this.user?.roles.includes('ADMINISTRATOR') ?? false;
  }

  /** Looks who is signed in; nobody may be. Whoever never was here is not asked about. */
  async load() {
    if (!localStorage.getItem(KEY) && !('X-XSRF-TOKEN' in csrfHeader())) {
      return;
    }
    try {
      this.#set(await get('/session', { stranger: true }));
    } catch (error) {
      if (Problem.of(error).status !== 401) {
        throw error;
      }
      this.#set(undefined);
    }
  }

  /** @param {string} username @param {string} password */
  async signIn(username, password) {
    const { data } = await request('POST', '/session', { json: { username, password }, stranger: true });
    this.#set(data);
    return data;
  }

  async signOut() {
    await request('DELETE', '/session', { stranger: true });
    this.#set(undefined);
  }

  /** @param {import('../api/types.js').User} user whose names have changed */
  update(user) {
    this.#set(user);
  }

  /** @param {import('../api/types.js').User | undefined} user */
  #set(user) {
    this.user = user;
    if (user) {
      localStorage.setItem(KEY, 'true');
    } else {
      localStorage.removeItem(KEY);
    }
    this.dispatchEvent(new Event('change'));
  }
}

export const currentUser = new CurrentUser();
