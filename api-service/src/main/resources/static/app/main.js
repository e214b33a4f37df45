// @ts-check
import { loadLanguage } from './i18n/messages.js';
import { applyTheme } from './ui/theme.js';

applyTheme();
await Promise.all([loadLanguage(), import('./attendansee-app.js')]);
document.querySelector('at-app')?.toggleAttribute('ready', true);
