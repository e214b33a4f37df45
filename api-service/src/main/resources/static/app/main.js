// @ts-check
import { loadLanguage } from './i18n/messages.js';
import { match } from './routes.js';
import { applyTheme } from './ui/theme.js';

applyTheme();
// The page that is asked for is on its way with the frame around it.
await Promise.all([loadLanguage(), import('./attendansee-app.js'), match(location.pathname)?.route.load()]);
document.querySelector('at-app')?.toggleAttribute('ready', true);
