import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-sc';
import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import './page.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './App.tsx';
import { createApi } from './api/client.ts';
import { listenLive } from './api/live.ts';
import type { Parts } from './commands/command.ts';
import { commandKeys } from './commands/index.ts';
import { listen } from './commands/keys.ts';
import { search } from './commands/panels.ts';
import { refused } from './commands/refused.ts';
import { start } from './commands/start.ts';
import { createLayout } from './layout/thread.ts';
import { createMessages } from './messages/index.ts';
import { createParts, PartsContext } from './store.ts';
import { colourScheme, theme } from './theme.ts';

const parts: Parts = createParts(
  createApi({
    purpose: () => parts.store.getState().session.purpose,
    turn: () => parts.store.getState().session.turn,
    refused: (code) => refused(parts, code),
  }),
  createLayout(),
);
// Ctrl+K is the habit of those who come from elsewhere; the table knows one key a command.
listen(window, new Map([...commandKeys, ['mod+k', search]]), parts);
start(parts, window, listenLive);

createRoot(document.getElementById('root')!).render(
  <I18nextProvider i18n={createMessages(window)}>
    <MantineProvider theme={theme} colorSchemeManager={colourScheme} defaultColorScheme="auto">
      <PartsContext value={parts}>
        <App />
      </PartsContext>
    </MantineProvider>
  </I18nextProvider>,
);
