// @ts-check
import { html, nothing } from 'lit';
import { percent, t } from '../i18n/messages.js';
import { icon } from '../ui/icons.js';

/**
 * A face among many. Not a component of its own: there may be thousands.
 *
 * @param {import('../api/types.js').Face} face
 * @param {{name: string | undefined, chosen: boolean, choose: (event: MouseEvent) => void}} state
 */
export function faceTile(face, { name, chosen, choose }) {
  return html`<li>
    <button class="tile" aria-pressed=${String(chosen)} aria-label="${name ?? t('face.unknown')}, ${t('face.quality')} ${percent(face.quality)}"
      @click=${choose}>
      <img src="${face.crop}?size=128" alt="" loading="lazy" decoding="async" width="112" height="112" />
      ${chosen ? html`<span class="mark">${icon('check')}</span>` : nothing}
      <span class=${name ? 'name' : 'name soft'}><bdi>${name ?? t('face.unknown')}</bdi></span>
    </button>
    <a class="small" href="/photos/${face.imageId}?face=${face.id}">${t('face.inPhoto')}</a>
  </li>`;
}
