// @ts-check
import { html, svg } from 'lit';

/** Drawn on a grid of 24, with a line of 1.75. */
export const SHAPES = {
  add: svg`<path d="M12 5v14M5 12h14"/>`,
  admin: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
  archive: svg`<path d="M4 8v10.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V8M3 4.5h18V8H3zM10 12h4"/>`,
  attendance: svg`<path d="M4 6.5l1.5 1.5L8.5 5M4 12.5l1.5 1.5L8.5 11M4 18.5l1.5 1.5L8.5 17M12 7h8M12 13h8M12 19h8"/>`,
  back: svg`<path d="M14.5 6l-6 6 6 6"/>`,
  ban: svg`<circle cx="12" cy="12" r="8"/><path d="M6.5 6.5l11 11"/>`,
  camera: svg`<path d="M4.5 8H8l1.5-2.5h5L16 8h3.5A1.5 1.5 0 0 1 21 9.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-8A1.5 1.5 0 0 1 4.5 8z"/><circle cx="12" cy="13" r="3.25"/>`,
  check: svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  classes: svg`<path d="M3.5 6.5l8.5-3 8.5 3-8.5 3zM7 8.5v5c0 1.5 2.25 2.75 5 2.75s5-1.25 5-2.75v-5M20.5 6.5v6"/>`,
  clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>`,
  close: svg`<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="1.5"/><path d="M15.5 8.5V4.5h-11v11h4"/>`,
  cross: svg`<path d="M7 7l10 10M17 7L7 17"/>`,
  down: svg`<path d="M7 10l5 5 5-5"/>`,
  edit: svg`<path d="M5 19l1-4L16 5l3 3L9 18zM13.5 7.5l3 3"/>`,
  face: svg`<path d="M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8M20 16v2.5a1.5 1.5 0 0 1-1.5 1.5H16M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16M9.5 9.5v1M14.5 9.5v1M9 14.25c1.75 1.75 4.25 1.75 6 0"/>`,
  filter: svg`<path d="M4 7h16M7 12h10M10 17h4"/>`,
  fit: svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>`,
  import: svg`<path d="M12 4v10M8 10.5l4 4 4-4M5 17.5V20h14v-2.5"/>`,
  history: svg`<path d="M5 12a7 7 0 1 1 2 4.9L5 15M5 19.5V15h4.5M12 8.5V12l2.5 1.5"/>`,
  key: svg`<circle cx="8" cy="15.5" r="3.5"/><path d="M10.5 13L19 4.5M15.5 8l2.5 2.5M18 5.5l1.5 1.5"/>`,
  keyboard: svg`<rect x="3" y="6.5" width="18" height="11" rx="1.5"/><path d="M7 10.25h.01M10.5 10.25h.01M14 10.25h.01M17.5 10.25h.01M8 14h8"/>`,
  merge: svg`<path d="M6 4v4c0 3 2 4.5 6 4.5V20M18 4v4c0 3-2 4.5-6 4.5M9 17l3 3 3-3"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  next: svg`<path d="M9.5 6l6 6-6 6"/>`,
  photo: svg`<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><circle cx="8.5" cy="9.75" r="1.5"/><path d="M4 17l5-4.5 3 2.5 4-4 4.5 4.5"/>`,
  pipeline: svg`<path d="M4 19V5M4 19h16M8 15.5v-3M12 15.5v-7M16 15.5v-5"/>`,
  print: svg`<path d="M7 9V4.5h10V9M7 17H5.5A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9h13a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v5.5H7z"/>`,
  retry: svg`<path d="M19 12a7 7 0 1 1-2-4.9L19 9M19 4.5V9h-4.5"/>`,
  search: svg`<circle cx="11" cy="11" r="6"/><path d="M15.5 15.5L20 20"/>`,
  session: svg`<rect x="4" y="5.5" width="16" height="14.5" rx="1.5"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>`,
  trash: svg`<path d="M5 7h14M10 7V4.5h4V7M7 7l.75 12.5h8.5L17 7M10.5 11v5M13.5 11v5"/>`,
  undo: svg`<path d="M8 5L4 9l4 4M4.5 9H14a5 5 0 0 1 0 10H9"/>`,
  upload: svg`<path d="M12 15V5M8 8.5l4-4 4 4M5 15.5V19h14v-3.5"/>`,
  user: svg`<circle cx="12" cy="8.5" r="3.5"/><path d="M5 20c.5-4 3.25-6 7-6s6.5 2 7 6"/>`,
  users: svg`<circle cx="9" cy="9" r="3"/><path d="M3 19c.4-3.5 2.75-5.25 6-5.25S14.6 15.5 15 19M15.5 6.25a3 3 0 0 1 0 5.5M17.5 14.25c2 .6 3.25 2.2 3.5 4.75"/>`,
  warning: svg`<path d="M12 4.5L21 19.5H3zM12 10.5v4M12 17.25h.01"/>`,
};

/**
 * A picture beside words, or inside a control that has a name.
 *
 * @param {keyof typeof SHAPES} name
 */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${SHAPES[name]}</svg>`;
}
