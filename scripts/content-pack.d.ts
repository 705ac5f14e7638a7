import { type PackFiles } from '#shared/content';
/**
 * From the editors' files (YAML, TSV: `assets/content/<city>`) to the files of a pack (JSON, one list of records a file).
 * Only this script knows YAML; the terminal reads JSON whose hashes stand in the signed manifest.
 */
export declare function packFilesFrom(folder: string): PackFiles;
