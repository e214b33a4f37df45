// @ts-check
import { css, html } from 'lit';
import { get } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { Element } from '../ui/element.js';
import { KINDS } from './rows.js';

/** @type {Map<string, Promise<string>>} */
const names = new Map();

/** What a row is called of which only the id is known; each is looked up once. */
class RowName extends Element {
  static properties = { kind: {}, row: {}, name: { state: true } };

  static styles = [
    css`
      :host {
        unicode-bidi: isolate;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {keyof typeof KINDS} */
    this.kind = 'classes';
    this.row = '';
    this.name = '…';
  }

  /** @param {Map<string, unknown>} changed */
  async willUpdate(changed) {
    if (changed.has('row')) {
      const { row } = this;
      const name = await lookUp(this.kind, row);
      if (row === this.row) {
        this.name = name;
      }
    }
  }

  render() {
    return html`<span>${this.name}</span>`;
  }
}

/** @param {keyof typeof KINDS} kind @param {string | undefined} row its id */
export function nameOf(kind, row) {
  return row ? html`<at-row-name kind=${kind} row=${row}></at-row-name>` : '';
}

/** @param {keyof typeof KINDS} kind @param {string} id */
function lookUp(kind, id) {
  const { path, name } = KINDS[kind];
  const address = `${path}/${id}`;
  let found = names.get(address);
  if (!found) {
    found = get(address).then(name, (error) => {
      names.delete(address);
      // Whoever just lists what refers to it does without: it may have been deleted this moment.
      Problem.of(error);
      return `…${id.slice(-8)}`;
    });
    names.set(address, found);
  }
  return found;
}

customElements.define('at-row-name', RowName);
