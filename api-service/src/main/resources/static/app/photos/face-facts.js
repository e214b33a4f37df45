// @ts-check
import { html } from 'lit';
import { number, percent, t } from '../i18n/messages.js';

/** What is known of a face beside whose it is. @param {import('../api/types.js').Face} face */
export function faceFacts(face) {
  return html`<dl class="facts">
    <div><dt>${t('face.quality')}</dt><dd>${percent(face.quality)}</dd></div>
    <div><dt>${t('face.score')}</dt><dd>${percent(face.detectionScore)}</dd></div>
    <div><dt>${t('face.size')}</dt><dd>${number(face.box.width)} × ${number(face.box.height)}</dd></div>
    <div><dt>${t('face.detector')}</dt><dd>${face.detector}</dd></div>
  </dl>`;
}
