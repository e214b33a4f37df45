// @ts-check
import { html, svg } from 'lit';

/** Drawn on a grid of 24, with a line of 1.75. */
export const SHAPES = {
  add: svg`<path d="M12 5v14M5 12h14"/>`,
  admin: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
  archive: svg`<path d="M4 8v10.500A1.500 1.500 0 0 0 5.500 20h13a1.500 1.500 0 0 0 1.500-1.500V8M3 4.500h18V8H3zM10 12h4"/>`,
  attendance: svg`<path d="M4 6.500l1.500 1.500L8.500 5M4 12.500l1.500 1.500L8.500 11M4 18.500l1.500 1.500L8.500 17M12 7h8M12 13h8M12 19h8"/>`,
  back: svg`<path d="M14.500 6l-6 6 6 6"/>`,
  ban: svg`<circle cx="12" cy="12" r="8"/><path d="M6.500 6.500l11 11"/>`,
  camera: svg`<path d="M4.500 8H8l1.500-2.500h5L16 8h3.500A1.500 1.500 0 0 1 21 9.500v8a1.500 1.500 0 0 1-1.500 1.500h-15A1.500 1.500 0 0 1 3 17.500v-8A1.500 1.500 0 0 1 4.500 8z"/><circle cx="12" cy="13" r="3.250"/>`,
  check: svg`<path d="M5 12.500l4.500 4.500L19 7.500"/>`,
  classes: svg`<path d="M3.500 6.500l8.500-3 8.500 3-8.500 3zM7 8.500v5c0 1.500 2.250 2.750 5 2.750s5-1.250 5-2.750v-5M20.500 6.500v6"/>`,
  clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 7.500V12l3 2"/>`,
  close: svg`<path d="M6.500 6.500l11 11M17.500 6.500l-11 11"/>`,
  copy: svg`<rect x="8.500" y="8.500" width="11" height="11" rx="1.500"/><path d="M15.500 8.500V4.500h-11v11h4"/>`,
  cross: svg`<path d="M7 7l10 10M17 7L7 17"/>`,
  down: svg`<path d="M7 10l5 5 5-5"/>`,
  edit: svg`<path d="M5 19l1-4L16 5l3 3L9 18zM13.500 7.500l3 3"/>`,
  face: svg`<path d="M4 8V5.500A1.500 1.500 0 0 1 5.500 4H8M16 4h2.500A1.500 1.500 0 0 1 20 5.500V8M20 16v2.500a1.500 1.500 0 0 1-1.500 1.500H16M8 20H5.500A1.500 1.500 0 0 1 4 18.500V16M9.500 9.500v1M14.500 9.500v1M9 14.250c1.750 1.750 4.250 1.750 6 0"/>`,
  filter: svg`<path d="M4 7h16M7 12h10M10 17h4"/>`,
  fit: svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>`,
  import: svg`<path d="M12 4v10M8 10.500l4 4 4-4M5 17.500V20h14v-2.500"/>`,
  history: svg`<path d="M5 12a7 7 0 1 1 2 4.900L5 15M5 19.500V15h4.500M12 8.500V12l2.500 1.500"/>`,
  key: svg`<circle cx="8" cy="15.500" r="3.500"/><path d="M10.500 13L19 4.500M15.500 8l2.500 2.500M18 5.500l1.500 1.500"/>`,
  keyboard: svg`<rect x="3" y="6.500" width="18" height="11" rx="1.500"/><path d="M7 10.250h.01M10.500 10.250h.01M14 10.250h.01M17.500 10.250h.01M8 14h8"/>`,
  merge: svg`<path d="M6 4v4c0 3 2 4.500 6 4.500V20M18 4v4c0 3-2 4.500-6 4.500M9 17l3 3 3-3"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  next: svg`<path d="M9.500 6l6 6-6 6"/>`,
  photo: svg`<rect x="3.500" y="5" width="17" height="14" rx="1.500"/><circle cx="8.500" cy="9.750" r="1.500"/><path d="M4 17l5-4.500 3 2.500 4-4 4.500 4.500"/>`,
  pipeline: svg`<path d="M4 19V5M4 19h16M8 15.500v-3M12 15.500v-7M16 15.500v-5"/>`,
  print: svg`<path d="M7 9V4.500h10V9M7 17H5.500A1.500 1.500 0 0 1 4 15.500v-5A1.500 1.500 0 0 1 5.500 9h13a1.500 1.500 0 0 1 1.500 1.500v5a1.500 1.500 0 0 1-1.500 1.500H17M7 14h10v5.500H7z"/>`,
  retry: svg`<path d="M19 12a7 7 0 1 1-2-4.900L19 9M19 4.500V9h-4.500"/>`,
  search: svg`<circle cx="11" cy="11" r="6"/><path d="M15.500 15.500L20 20"/>`,
  session: svg`<rect x="4" y="5.500" width="16" height="14.500" rx="1.500"/><path d="M4 10h16M8.500 3.500v4M15.500 3.500v4"/>`,
  trash: svg`<path d="M5 7h14M10 7V4.500h4V7M7 7l.75 12.500h8.500L17 7M10.500 11v5M13.500 11v5"/>`,
  undo: svg`<path d="M8 5L4 9l4 4M4.500 9H14a5 5 0 0 1 0 10H9"/>`,
  upload: svg`<path d="M12 15V5M8 8.500l4-4 4 4M5 15.500V19h14v-3.500"/>`,
  user: svg`<circle cx="12" cy="8.500" r="3.500"/><path d="M5 20c.5-4 3.250-6 7-6s6.500 2 7 6"/>`,
  users: svg`<circle cx="9" cy="9" r="3"/><path d="M3 19c.4-3.500 2.750-5.250 6-5.250S14.600 15.500 15 19M15.500 6.250a3 3 0 0 1 0 5.500M17.500 14.250c2 .6 3.250 2.200 3.500 4.750"/>`,
  warning: svg`<path d="M12 4.500L21 19.500H3zM12 10.500v4M12 17.250h.01"/>`,
};

/**
 * A picture beside words, or inside a control that has a name.
 *
 * @param {keyof typeof SHAPES} name
 */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.750"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${SHAPES[name]}</svg>`;
}
