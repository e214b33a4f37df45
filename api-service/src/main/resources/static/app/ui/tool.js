// @ts-check
import { html } from 'lit';
import { icon } from './icons.js';

/**
 * A small button with a picture, for something that can be done to one row. Keys that go from row to row know it by
 * its picture.
 *
 * @param {keyof typeof import('./icons.js').SHAPES} picture
 * @param {string} label
 * @param {() => unknown} act
 */
export function tool(picture, label, act) {
  return html`<button type="button" class="quiet small icon-only" data-control=${picture} aria-label=${label} title=${label} @click=${act}>
    ${icon(picture)}
  </button>`;
}
