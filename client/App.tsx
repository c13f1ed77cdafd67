import { useComputedColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './App.module.css';
import { Canvas } from './canvas/Canvas.tsx';
import { languageOf } from './messages/index.ts';

export function App() {
  const { i18n } = useTranslation();
  const isDark = useComputedColorScheme('light') === 'dark';
  return (
    <div className={classes.page}>
      <main className={classes.room}>
        <div className={classes.board}>
          <Canvas language={languageOf(i18n)} dark={isDark} />
        </div>
      </main>
    </div>
  );
}
