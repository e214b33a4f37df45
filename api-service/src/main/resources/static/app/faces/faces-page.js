// @ts-check
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../roster/student-picker.js';
import '../ui/dialog.js';
import { get, getAll, post, query } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { n, percent, t } from '../i18n/messages.js';
import { fullName } from '../roster/names.js';
import { router } from '../router.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { selection } from '../ui/selection.js';
import { notify } from '../ui/toasts.js';

/** @typedef {import('../api/types.js').Face} Face */
/** @typedef {import('../api/types.js').Student} Student */
/** @typedef {'all' | 'unknown' | 'known'} Filter */

/** So few that showing them takes less than a frame or two, and asked for so early that they are there in time. */
const PAGE_SIZE = 100;
const AHEAD = '2000px';

const MOST_AT_ONCE = 1000;

/** All faces of a session, the fittest first, to be chosen together and given a name. */
class FacesPage extends Page {
  static properties = {
    session: { state: true },
    students: { state: true },
    faces: { state: true },
    total: { state: true },
    chosen: { state: true },
    assigning: { state: true },
    refusals: { state: true },
  };

  static styles = [
    ...Page.styles,
    css`
      /* Rows do not depend on what is in them: of a thousand faces, few have to be laid out. */
      ul.tiles {
        --tile: 7rem;
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(var(--tile), 1fr));
        grid-auto-rows: calc(var(--tile) + 3.5rem);
        gap: var(--space-3);
      }
      .tiles li {
        display: grid;
        gap: 2px;
        justify-items: center;
        align-content: start;
        content-visibility: auto;
        contain-intrinsic-size: var(--tile) calc(var(--tile) + 3.5rem);
      }
      .tile {
        position: relative;
        display: block;
        width: 100%;
        min-height: 0;
        padding: 4px;
        border: 2px solid transparent;
        background: none;
        font-weight: 500;
        font-size: var(--text-small);
      }
      .tile img {
        display: block;
        width: 100%;
        height: calc(var(--tile) - 0.75rem);
        border-radius: 0.375rem;
        background: var(--sunken);
        object-fit: cover;
      }
      .tile[aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      .mark {
        display: grid;
        position: absolute;
        inset-inline-end: 0.5rem;
        top: 0.5rem;
        place-items: center;
        width: 1.5rem;
        height: 1.5rem;
        border-radius: 50%;
        background: var(--accent);
        color: var(--on-accent);
      }
      .name {
        display: block;
        margin-top: 3px;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .tiles a {
        padding: var(--space-1) var(--space-2);
        color: var(--ink-soft);
      }
      .sentinel {
        min-height: 1px;
      }
      @media (max-width: 30rem) {
        ul.tiles {
          --tile: 8.5rem;
        }
      }
      at-dialog {
        --picker-height: min(20rem, 45dvh);
      }
    `,
  ];

  #nextPage = 0;
  #loading = false;
  /** Counts how often the list was begun anew: what was asked for before comes too late. */
  #round = 0;
  /** @type {number | undefined} the face that was chosen last, from which Shift reaches */
  #anchor;
  /** @type {Map<string, string>} */
  #names = new Map();
  #watch = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#more(), {
    rootMargin: AHEAD,
  });

  constructor() {
    super();
    /** @type {import('../api/types.js').Session | undefined} */
    this.session = undefined;
    /** @type {Student[]} */
    this.students = [];
    /** @type {Face[]} */
    this.faces = [];
    /** @type {number | undefined} in all pages */
    this.total = undefined;
    /** @type {Set<string>} */
    this.chosen = new Set();
    this.assigning = false;
    /** @type {string[]} why faces were left as they are */
    this.refusals = [];
  }

  get pageTitle() {
    return this.session ? `${t('session.faces')} · ${this.session.name}` : '';
  }

  /** @returns {Filter} */
  get #filter() {
    const wanted = this.search.get('show');
    return wanted === 'unknown' || wanted === 'known' ? wanted : 'all';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    super.disconnectedCallback();
  }

  async #load() {
    await this.attempt(async () => {
      const session = await get(`/sessions/${this.params.sessionId}`);
      this.students = await getAll(`/students?classId=${session.classId}`);
      this.#names = new Map(this.students.map((student) => [student.id, fullName(student)]));
      this.session = session;
    });
    await this.#more();
  }

  /** Looks for more faces, until the window is full or there are none. */
  async #more() {
    if (this.#loading || !this.session || this.#complete) {
      return;
    }
    const round = this.#round;
    this.#loading = true;
    await this.attempt(async () => {
      const { content, page } = await get(
        `/sessions/${this.params.sessionId}/faces${query({
          unknown: this.#filter === 'all' ? undefined : this.#filter === 'unknown',
          sort: 'quality,desc',
          size: PAGE_SIZE,
          page: this.#nextPage,
        })}`,
      );
      if (round === this.#round) {
        this.#nextPage++;
        this.total = page.totalElements;
        this.faces = [...this.faces, ...content];
      }
    });
    if (round !== this.#round) {
      return;
    }
    this.#loading = false;
    await this.updateComplete;
    this.#watchEnd();
  }

  /** Observed anew, it tells at once whether it still is within sight. */
  #watchEnd() {
    const sentinel = this.renderRoot.querySelector('.sentinel');
    this.#watch.disconnect();
    if (sentinel && !this.problem) {
      this.#watch.observe(sentinel);
    }
  }

  /** @param {Filter} filter */
  async #show(filter) {
    const text = query({ show: filter === 'all' ? undefined : filter });
    this.search = new URLSearchParams(text);
    router.remember(text);
    await this.#again();
  }

  async #again() {
    this.#round++;
    this.#loading = false;
    this.#nextPage = 0;
    this.#anchor = undefined;
    this.total = undefined;
    this.faces = [];
    this.chosen = new Set();
    await this.#more();
  }

  get #complete() {
    return this.total !== undefined && this.#nextPage * PAGE_SIZE >= this.total;
  }

  render() {
    const session = this.session;
    if (!session) {
      return this.renderProblem(() => this.#load());
    }
    return html`<div class="page">
      <div class="head">
        <div>
          <a class="back" href="/sessions/${session.id}">${icon('back')}<bdi>${session.name}</bdi></a>
          <h1>${t('faces.title')}</h1>
          <p class="soft">${t('faces.text')}</p>
        </div>
        <div class="switch" role="group" aria-label=${t('faces.which')}>
          ${this.#choice('all', t('faces.all'))} ${this.#choice('unknown', t('faces.unknown'))}
          ${this.#choice('known', t('faces.known'))}
        </div>
      </div>
      ${this.renderNotice()}
      ${this.refusals.length
        ? html`<at-notice kind="warn">
            ${n('faces.refused', this.refusals.length)} ${[...new Set(this.refusals)].join(' ')}
          </at-notice>`
        : nothing}
      ${this.faces.length
        ? html`<ul class="tiles">
            ${repeat(
              this.faces,
              (face) => face.id,
              (face, index) => this.#renderFace(face, index),
            )}
          </ul>`
        : this.#complete
          ? this.#renderEmpty()
          : this.problem
            ? nothing
            : html`<p class="loading" role="status">${t('loading')}</p>`}
      ${this.problem && !this.#complete
        ? html`<div class="actions"><button @click=${() => this.#more()}>${icon('retry')}${t('again')}</button></div>`
        : nothing}
      <div class="sentinel"></div>
      ${this.chosen.size ? this.#renderChosen() : nothing} ${this.assigning ? this.#renderAssigning() : nothing}
    </div>`;
  }

  /** @param {Face} face @param {number} index */
  #renderFace(face, index) {
    const name = this.#names.get(face.studentId ?? '');
    const shown = name ?? t('face.unknown');
    const label = `${t('face.number', { number: index + 1 })}: ${shown}`;
    const chosen = this.chosen.has(face.id);
    return html`<li>
      <button class="tile" aria-pressed=${String(chosen)} aria-label="${label}, ${t('face.quality')} ${percent(face.quality)}"
        @click=${(/** @type {MouseEvent} */ event) => this.#choose(index, event.shiftKey)}>
        <img src="${face.crop}?size=128" alt="" loading="lazy" decoding="async" width="112" height="112" />
        ${chosen ? html`<span class="mark">${icon('check')}</span>` : nothing}
        <span class="name ${name ? '' : 'soft'}"><bdi>${shown}</bdi></span>
      </button>
      <a class="small" href="/photos/${face.imageId}?face=${face.id}" aria-label="${t('face.inPhoto')}: ${label}">${t('face.inPhoto')}</a>
    </li>`;
  }

  /** @param {Filter} filter @param {string} label */
  #choice(filter, label) {
    return html`<button aria-pressed=${String(this.#filter === filter)} @click=${() => this.#show(filter)}>${label}</button>`;
  }

  #renderChosen() {
    const actions = html`<button class="primary small" @click=${() => (this.assigning = true)}>${icon('user')}${t('faces.assign')}</button>
      <button class="small" @click=${() => this.#act('unlabel')}>${t('faces.unassign')}</button>`;
    return selection(n('faces.chosenCount', this.chosen.size), actions, () => (this.chosen = new Set()));
  }

  #renderAssigning() {
    return html`<at-dialog .heading=${n('faces.assignTitle', this.chosen.size)} @dismiss=${() => (this.assigning = false)}>
      ${this.students.length
        ? html`<at-student-picker autofocus eager .students=${this.students} .label=${t('picker.label')}
            @pick=${(/** @type {CustomEvent<Student>} */ event) => this.#act('label', event.detail.id)}></at-student-picker>`
        : html`<p>
            ${t('viewer.noStudents')} <a href="/classes/${this.session?.classId}/roster">${t('class.roster')}</a>
          </p>`}
    </at-dialog>`;
  }

  #renderEmpty() {
    const [title, text] =
      this.#filter === 'known'
        ? [t('faces.noneKnown.title'), t('faces.noneKnown.text')]
        : this.#filter === 'unknown'
          ? [t('faces.noneUnknown.title'), t('faces.noneUnknown.text')]
          : [t('faces.none.title'), t('faces.none.text')];
    return html`<at-empty .heading=${title}>
      ${icon('face')}
      <p slot="text">${text}</p>
      <a slot="action" class="button" href="/sessions/${this.session?.id}">${t('faces.toSession')}</a>
    </at-empty>`;
  }

  /** @param {number} index @param {boolean} reach choose all since the last */
  #choose(index, reach) {
    const shown = this.faces;
    const chosen = new Set(this.chosen);
    if (reach && this.#anchor !== undefined) {
      const [first, last] = [Math.min(this.#anchor, index), Math.max(this.#anchor, index)];
      shown.slice(first, last + 1).forEach(({ id }) => chosen.add(id));
    } else if (!chosen.delete(shown[index].id)) {
      chosen.add(shown[index].id);
    }
    this.#anchor = index;
    this.chosen = chosen;
  }

  /** Where one was among the faces, for those who go on with keys. @param {number} index */
  #focusTile(index) {
    const tiles = this.renderRoot.querySelectorAll('.tile');
    /** @type {HTMLElement | undefined} */ (tiles[Math.min(index, tiles.length - 1)])?.focus({ preventScroll: true });
  }

  /** @param {'label' | 'unlabel'} action @param {string} [studentId] */
  async #act(action, studentId) {
    this.assigning = false;
    const ids = [...this.chosen];
    await this.attempt(async () => {
      const results = [];
      for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
        const answer = await post('/face-crops/bulk', { action, ids: ids.slice(from, from + MOST_AT_ONCE), studentId });
        results.push(...answer.results);
      }
      const done = new Set(results.filter(({ outcome }) => outcome === 'DONE').map(({ id }) => id));
      this.refusals = results.filter(({ outcome }) => outcome !== 'DONE').map(({ problem }) => new Problem(problem.status, problem).text);
      this.faces = this.faces
        .map((face) => (done.has(face.id) ? { ...face, studentId } : face))
        .filter(({ studentId: known }) => this.#filter === 'all' || (this.#filter === 'known') === Boolean(known));
      this.chosen = new Set(ids.filter((id) => !done.has(id)));
      notify(n('faces.done', done.size));
    });
    if (this.#filter !== 'all' && !this.#complete) {
      // What is not wanted any more has moved the pages that are still to come.
      await this.#again();
    }
    await this.updateComplete;
    this.#focusTile(this.#anchor ?? 0);
  }
}

customElements.define('at-faces-page', FacesPage);
