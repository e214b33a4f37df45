// @ts-check
import { css, html } from 'lit';
import './provider-links.js';
import './sign-in-form.js';
import '../ui/dialog.js';
import { t } from '../i18n/messages.js';
import { Element } from '../ui/element.js';
import { base, buttons } from '../ui/styles.js';
import { currentUser } from './current-user.js';

/** Asks for the password over whatever the user is at, which stays as it is. Tells of `resumed`. */
class SessionEnded extends Element {
  static styles = [
    base,
    buttons,
    css`
      p,
      at-sign-in-form,
      at-provider-links {
        margin-bottom: var(--space-4);
      }
      button {
        width: 100%;
      }
    `,
  ];

  render() {
    const user = currentUser.user;
    return html`<at-dialog fixed .heading=${t('sessionEnded.title')}>
      <p class="soft">${t('sessionEnded.text')}</p>
      <p>${t('account.signedInAs')} <strong><bdi>${user?.username}</bdi></strong></p>
      <at-sign-in-form .username=${user?.username ?? ''} @signed-in=${() => this.emit('resumed')}></at-sign-in-form>
      <at-provider-links .returnTo=${location.pathname + location.search}></at-provider-links>
      <button class="quiet" @click=${() => location.assign('/sign-in')}>${t('sessionEnded.other')}</button>
    </at-dialog>`;
  }
}

customElements.define('at-session-ended', SessionEnded);
