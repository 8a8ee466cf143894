import '../shared/base/without-eval.ts';
import './theme/base.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { guardPage } from './app/page-security.ts';
import { connectHost } from './state/host.ts';

guardPage();
connectHost();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
