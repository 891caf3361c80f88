import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BestConnected } from './best-connected.tsx';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <BestConnected />
  </StrictMode>,
);
