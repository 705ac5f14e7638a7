/** Private keys of the demonstration office, in a folder of their own that a proof of privacy can leave out. */
export const OFFICE_FILE = 'office.private.json';
