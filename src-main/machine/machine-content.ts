import { join } from 'node:path';
import { type ContentSource, type CurrentContent, contentStore, currentContent, folderSource } from '#main/content';
import type { Configuration } from '#main/provisioning';
import type { SessionState } from '#shared/bridge';
import { releaseProblems } from '#shared/content';

/** People read offices' hours that change once in a season; a quarter of an hour is soon enough. */
const EVERY = 15 * 60_000;

/** Opens what this terminal shows: the newest good pack on disk, or the one somebody brought if that is newer. */
export async function openContent(configuration: Configuration, cityKey: string): Promise<CurrentContent> {
  const { stateFolder, packId, clock, profile, contentFolder } = configuration;
  const store = contentStore({
    folder: join(stateFolder, 'content', packId),
    packId,
    cityKey,
    clock,
    mayShow: profile === 'demo' ? () => true : (pack) => releaseProblems(pack).length === 0,
  });
  const content = await currentContent(store, clock);
  if (contentFolder !== null) await content.fetch(folderSource(contentFolder));
  content.switchOver();
  return content;
}

/** Without any content nobody can be helped here: "Außer Betrieb" with this code, and the emergency numbers, which need none. */
export function shownSession(hasContent: boolean, session: SessionState): SessionState {
  return hasContent ? session : { state: 'out-of-order', code: 'C1' };
}

/** Asks the gateway for newer content and switches over, both between two people only. */
export function watchContent(options: {
  readonly content: CurrentContent;
  readonly source: ContentSource;
  readonly changed: () => void;
}) {
  const { content, source, changed } = options;
  let betweenSessions = true;
  let asking = false;
  // What a visit prevents or cuts short is asked again when it is over.
  let missed = false;
  const settle = () => {
    if (betweenSessions && content.switchOver()) changed();
  };
  const ask = async () => {
    missed = !betweenSessions;
    if (asking || missed) return;
    asking = true;
    await content
      .fetch(source, () => betweenSessions)
      .finally(() => {
        asking = false;
      });
    missed = !betweenSessions;
    settle();
  };
  const timer = setInterval(() => void ask(), EVERY);
  timer.unref();
  return {
    ask,
    sessionChanged(session: SessionState) {
      betweenSessions = session.state === 'attract';
      settle();
      if (betweenSessions && missed) void ask();
    },
    stop: () => clearInterval(timer),
  };
}
