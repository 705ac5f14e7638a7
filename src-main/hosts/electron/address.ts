/** The application's own scheme: privileged (secure context, IndexedDB, workers), reachable by no other program. */
export const SCHEME = 'ersthilfe';
export const ORIGIN = `${SCHEME}://terminal`;

export function pageAddress(window: string): string {
  return `${ORIGIN}/${window}/`;
}
