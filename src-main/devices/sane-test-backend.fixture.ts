import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Options of SANE's own test back end that differ from a scanner with a good stack of ten (man sane-test). */
type Trouble = {
  /** What every read of a sheet answers. */
  readonly status?: 'JAMMED' | 'NO_DOCS' | 'COVER_OPEN' | 'IO_ERROR' | 'DEVICE_BUSY';
  /** A sheet takes many seconds. */
  readonly slow?: boolean;
  readonly devices?: number;
  /** The coarsest it can: with 240 every sheet is scanned at 240. */
  readonly dpi?: number;
};

/** Writes a configuration that knows this back end and no other; for SANE_CONFIG_DIR. The caller removes the folder. */
export function saneTestBackend(trouble: Trouble = {}, base = tmpdir()): string {
  const { status, slow = false, devices = 1, dpi = 50 } = trouble;
  const folder = mkdtempSync(join(base, 'sane-'));
  writeFileSync(join(folder, 'dll.conf'), 'test\n');
  writeFileSync(
    join(folder, 'test.conf'),
    [
      `number_of_devices ${devices}`,
      'mode Gray',
      'depth 8',
      `resolution_min ${dpi}.0`,
      'resolution_max 600.0',
      'resolution_quant 1.0',
      `resolution ${dpi}.0`,
      'test-picture "Grid"',
      'geometry_min 0.0',
      'geometry_max 300.0',
      'geometry_quant 1.0',
      'br_x 80.0',
      'br_y 100.0',
      ...(status === undefined ? [] : [`read-status-code "SANE_STATUS_${status}"`]),
      ...(slow ? ['read-limit true', 'read-limit-size 2048', 'read-delay true', 'read-delay-duration 20000'] : []),
      '',
    ].join('\n'),
  );
  return folder;
}
