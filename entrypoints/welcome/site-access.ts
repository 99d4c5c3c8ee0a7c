import browser from 'webextension-polyfill';
import { matchPatterns } from '../../lib/sites/registry.ts';

const SITES = { origins: [...matchPatterns] };

/** True when the pages of the known sites may be read: Firefox users can refuse or withdraw it. */
export const hasSiteAccess = (): Promise<boolean> => browser.permissions.contains(SITES);

/** Asks the browser for it, which only does so from a click. True when the reader accepted. */
export const requestSiteAccess = (): Promise<boolean> => browser.permissions.request(SITES);
