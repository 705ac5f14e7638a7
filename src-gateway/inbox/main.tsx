import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { officeAtGateway } from './office.ts';
import { Page } from './page.tsx';
import './inbox.css';

// The page's policy forbids eval; without this zod would try it once and the browser would report it.
z.config({ jitless: true });

const root = document.getElementById('page');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Page connect={officeAtGateway} />
    </StrictMode>,
  );
}
