import type { Session } from 'electron';
import { ORIGIN, SCHEME } from './address.ts';

/** Nothing is allowed but the camera (without sound), and that only for the citizen's own page. */
export function limitPermissions(session: Session, camera: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const video = permission === 'media' && types.length > 0 && types.every((type) => type === 'video');
    answer(camera && video && isOwn(details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    return camera && permission === 'media' && details.mediaType === 'video' && isOwn(requestingOrigin);
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}

/** The window's session reaches its own files and nothing else, whatever a page tries. */
export function limitRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = isOwn(details.url) || details.url.startsWith(`blob:${ORIGIN}`) || details.url.startsWith('data:');
    answer({ cancel: !own });
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

function isOwn(address: string): boolean {
  return address === ORIGIN || address.startsWith(`${SCHEME}://terminal/`);
}
