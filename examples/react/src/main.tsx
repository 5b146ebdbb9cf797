import '@cagette/widget/define';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './style.css';

const site = document.querySelector('#site');
if (site) {
  createRoot(site).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
