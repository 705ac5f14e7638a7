import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { connectBridge } from '#renderer/bridge';
import { createDexieVisitStore, createMemoryVisitStore } from '#renderer/store';
import { clockFromOffset } from '#shared/basics';
import { citizenContract } from '#shared/bridge';
import { contentPackSchema } from '#shared/content';
import { App } from './app/app.tsx';
import { keeperOf, keptVisit } from './app/keeper.ts';
import { startWords } from './app/words.ts';

// zod would otherwise compile with `new Function`, which the CSP forbids.
z.config({ jitless: true });

/** The words here are built in: at this point neither content nor language files may be there. */
const NO_CONNECTION = 'Das Gerät startet gerade. Bitte warten Sie oder holen Sie einen Menschen.';

async function start(root: HTMLElement): Promise<void> {
  root.textContent = NO_CONNECTION;
  const client = await connectBridge(citizenContract, 'citizen');
  const [hello, content, words] = await Promise.all([client.call.hello(null), client.call.content(null), startWords()]);
  const demonstration = hello.mode === 'demonstration';
  // An ordinary browser writes its IndexedDB to disk: the demonstration keeps everything in plain memory.
  const store = demonstration ? createMemoryVisitStore() : createDexieVisitStore();
  const inVisit = hello.session.state === 'visit' || hello.session.state === 'warning';
  const kept = inVisit ? await keptVisit(store) : null;
  // The browser of a visit was lost with everything in it (measured: kill -9): nobody is left to go on with it.
  const lost = inVisit && kept === null && !demonstration;
  if (lost) void client.call.endVisit({ reason: 'cancelled' });
  root.textContent = '';
  createRoot(root).render(
    <App
      client={client}
      pack={contentPackSchema.parse(content.pack)}
      contentVersion={content.version}
      cityKey={hello.cityKey}
      demonstration={demonstration}
      site={hello.site.name}
      session={lost ? { state: 'wiping' } : hello.session}
      clock={clockFromOffset(Date.parse(hello.now), () => performance.now())}
      i18n={words}
      keeper={keeperOf(store)}
      kept={kept}
    />,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
