import type { ContentHealth } from '#main/content';
import type { ReadinessCheck } from '#shared/bridge';

/** One line about the content for the readiness page, the most urgent thing first. */
export function contentCheck(content: ContentHealth): ReadinessCheck {
  const { version, refused } = content;
  const line = (state: ReadinessCheck['state'], message: string, params: ReadinessCheck['params'] = {}) =>
    ({ key: 'content', state, message, params: { version: version ?? '–', ...params } }) as const;
  if (version === null) return line('bad', 'content.none');
  if (content.damaged > 0) return line('attention', 'content.lastGood');
  if (refused !== null) return line('attention', 'content.refused', { reason: refused });
  return content.over ? line('attention', 'content.over') : line('good', 'content.version');
}
