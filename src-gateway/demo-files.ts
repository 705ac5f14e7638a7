/** Private keys of the demonstration offices, in a folder of their own that a proof of privacy can leave out. */
export const OFFICE_FILE = 'office.private.json';
/** Takes requests to be called back: another controller than the Wohngeldstelle, with keys of its own (§ 67 (4) SGB X). */
export const CALLBACK_FILE = 'callback.private.json';
export const OFFICE_FILES = [OFFICE_FILE, CALLBACK_FILE] as const;
