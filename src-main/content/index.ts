/**
 * Signed content packs on disk: verified whole before anything of them is shown, taken whole or not at all, the last good
 * one kept. A running terminal changes its content between two people only.
 */
export { type ContentRefusal, contentStore } from './content-store.ts';
export { type ContentHealth, type ContentSource, type CurrentContent, currentContent } from './current-content.ts';
export { folderSource } from './folder-source.ts';
export { writePackFolder } from './pack-folder.ts';
