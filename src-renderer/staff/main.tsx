import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { connectBridge } from '#renderer/bridge';
import { applyModes, defaultModes } from '#renderer/ui';
import { BridgeError, staffContract } from '#shared/bridge';
import { StaffWindow } from './staff-window.tsx';

// zod would otherwise compile with `new Function`, which the CSP forbids.
z.config({ jitless: true });

async function start(root: HTMLElement): Promise<void> {
  applyModes(document.documentElement, defaultModes, 'de');
  root.textContent = 'Verbindung zum Gerät …';
  try {
    const client = await connectBridge(staffContract, 'staff');
    root.textContent = '';
    createRoot(root).render(<StaffWindow client={client} />);
  } catch (error) {
    if (!(error instanceof BridgeError)) throw error;
    root.textContent =
      error.kind === 'refused'
        ? 'Diese Seite gehört zu keinem Gerät mehr. Bitte schließen Sie sie.'
        : 'Das Gerät antwortet nicht. Bitte laden Sie die Seite noch einmal.';
  }
}

const root = document.getElementById('root');
if (root !== null) void start(root);
