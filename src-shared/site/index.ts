/**
 * What one terminal is at its place: name, address, hours, gateway, devices, times, as one signed file that can be carried
 * to the next terminal. Pure: who reads and writes the file stands in the machine.
 */
export { nameOfKey, type OpenedSiteFile, openSiteFile, type SiteFileError, signSiteFile } from './site-file.ts';
export {
  emptySiteSettings,
  SITE_LANGUAGES,
  type SiteSettings,
  STADTTEIL_CODES,
  siteSettingsSchema,
} from './site-settings.ts';
