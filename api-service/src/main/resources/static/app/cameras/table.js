// @ts-check
import { html } from 'lit';
import { remove } from '../api/client.js';
import { dayOf, moment, n, number, percent, t } from '../i18n/messages.js';
import { nameOf } from '../table/row-name.js';

/** @typedef {import('../api/types.js').Camera} Camera */

/**
 * The cameras of a class, or of all.
 *
 * @param {boolean} ofAll
 * @returns {import('../table/description.js').Table}
 */
export function cameras(ofAll) {
  return {
    path: '/cameras',
    history: 'cameras',
    title: () => t('cameras.title'),
    icon: 'camera',
    search: () => t('cameras.search'),
    name: ({ name }) => name,
    where: ofAll ? ({ classId }) => nameOf('classes', classId) : undefined,
    sort: 'name',
    none: () => (ofAll ? t('cameras.none') : t('cameras.none.class')),
    columns: [
      { label: () => t('camera'), sort: 'name', cell: ({ name }) => html`<strong><bdi>${name}</bdi></strong>` },
      ...(ofAll ? [ofClass] : []),
      {
        label: () => t('cameras.seen'),
        sort: 'lastSeenAt',
        cell: ({ lastSeenAt }) => (lastSeenAt ? moment(lastSeenAt) : html`<span class="soft">${t('cameras.seen.never')}</span>`),
      },
      { label: () => t('cameras.key'), sort: 'keyExpiresAt', cell: key },
      { label: () => t('cameras.detection'), cell: detection },
    ],
    filters: ofAll ? [{ name: 'classId', label: () => t('class'), kind: 'row', rows: 'classes' }] : [],
    actions: [
      {
        name: 'revoke',
        icon: 'ban',
        label: () => t('cameras.revoke.action'),
        title: (count) => n('cameras.revoke', count),
        one: (name) => t('cameras.revoke', { name }),
        text: (rows) => n('cameras.revoke.text', rows.length),
        fits: ({ revokedAt }) => !revokedAt,
        each: ({ id }) => remove(`/cameras/${id}/key`),
      },
      {
        name: 'delete',
        icon: 'trash',
        danger: true,
        label: () => t('delete'),
        title: (count) => n('cameras.delete', count),
        one: (name) => t('cameras.delete', { name }),
        text: (rows) => n('cameras.delete.text', rows.length),
        each: ({ id }) => remove(`/cameras/${id}`),
      },
    ],
  };
}

/** @type {import('../table/description.js').Column} */
const ofClass = {
  label: () => t('class'),
  cell: ({ classId }) => html`<a href="/classes/${classId}/cameras"><bdi>${nameOf('classes', classId)}</bdi></a>`,
};

/** @param {Camera} camera */
function key({ keyHint, keyExpiresAt, revokedAt }) {
  const date = dayOf(keyExpiresAt);
  const state = revokedAt
    ? html`<span class="badge bad">${t('cameras.key.revoked')}</span>`
    : new Date(keyExpiresAt) < new Date()
      ? html`<span class="badge warn">${t('cameras.key.expired', { date })}</span>`
      : html`<span class="badge good">${t('cameras.key.until', { date })}</span>`;
  return html`<code>${keyHint}…</code> ${state}`;
}

/** What it asks for other than all others do. @param {Camera} camera */
function detection({ smallestFace, scoreThreshold, maxPixels, farRows }) {
  const asked = [
    smallestFace === undefined ? '' : t('cameras.faces.from', { pixels: number(smallestFace) }),
    scoreThreshold === undefined ? '' : t('cameras.sure.from', { score: percent(scoreThreshold) }),
    maxPixels === undefined ? '' : t('cameras.pixels.most', { pixels: number(maxPixels) }),
    farRows === undefined ? '' : farRows ? t('cameras.farRows.on') : t('cameras.farRows.off'),
  ].filter(Boolean);
  return html`<span class="small ${asked.length ? '' : 'soft'}">${asked.length ? asked.join(' · ') : t('cameras.usual')}</span>`;
}
