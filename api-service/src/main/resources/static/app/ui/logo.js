// @ts-check
import { html } from 'lit';

/** The sign of the product: who is framed is there. */
export function logo() {
  return html`<svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#1f5f7a" />
    <path d="M8 12V9.5A1.5 1.5 0 0 1 9.5 8H12M20 8h2.5A1.5 1.5 0 0 1 24 9.5V12M24 20v2.5a1.5 1.5 0 0 1-1.5 1.5H20M12 24H9.5A1.5 1.5 0 0 1 8 22.5V20"
      fill="none" stroke="#9fd0e2" stroke-width="2" stroke-linecap="round" />
    <path d="M12 16.5l3 3 5.5-6.5" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
}
