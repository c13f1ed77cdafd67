import { useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './App.module.css';
import { Canvas } from './canvas/Canvas.tsx';
import { glanceAt } from './commands/act.ts';
import { languageOf } from './messages/index.ts';
import { enter, type Room } from './model/glance.ts';
import { AdminRoom } from './panels/AdminRoom.tsx';
import { AuditRoom } from './panels/AuditRoom.tsx';
import { Boards } from './panels/Boards.tsx';
import { Busy } from './panels/Busy.tsx';
import { CasesRoom } from './panels/CasesRoom.tsx';
import { CompletenessNote } from './panels/CompletenessNote.tsx';
import { ContextMenu } from './panels/ContextMenu.tsx';
import { Details } from './panels/Details.tsx';
import { EmptyBoard } from './panels/EmptyBoard.tsx';
import { FacetChooser } from './panels/Facets.tsx';
import frame from './panels/frame.module.css';
import { Hotkeys } from './panels/Hotkeys.tsx';
import { IntakeRoom } from './panels/IntakeRoom.tsx';
import { Legend } from './panels/Legend.tsx';
import { Palette } from './panels/Palette.tsx';
import { PathPanel } from './panels/Paths.tsx';
import { Rail } from './panels/Rail.tsx';
import { SearchRoom } from './panels/SearchRoom.tsx';
import { Tools, Zoom } from './panels/Tools.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { Troubles } from './panels/Troubles.tsx';
import { useBoard, useParts } from './store.ts';

export function App() {
  const { i18n } = useTranslation();
  const isDark = useComputedColorScheme('light') === 'dark';
  const parts = useParts();
  const room = useBoard(({ glance }) => glance.room);
  const setRoom = (next: Room) => glanceAt(parts, (glance) => enter(glance, next));
  const [sought, setSought] = useState<{ text: string; list: string | null }>({ text: '', list: null });
  const seek = (text: string, list: string | null) => {
    setSought({ text, list });
    setRoom('search');
  };
  return (
    <div className={classes.page}>
      <TopBar />
      <Rail room={room} onRoom={setRoom} />
      <main className={classes.room}>
        <div className={classes.board} inert={room !== 'board'}>
          <Canvas language={languageOf(i18n)} dark={isDark} />
          <EmptyBoard onIntake={() => setRoom('intake')} />
          <Tools />
          <div className={frame.corner}>
            <Legend />
            <CompletenessNote />
          </div>
          <Zoom />
        </div>
        {room === 'search' && (
          <div className={classes.over}>
            <SearchRoom {...sought} onBoard={() => setRoom('board')} />
          </div>
        )}
        {room === 'intake' && (
          <div className={classes.over}>
            <IntakeRoom />
          </div>
        )}
        {room === 'cases' && (
          <div className={classes.over}>
            <CasesRoom />
          </div>
        )}
        {room === 'audit' && (
          <div className={classes.over}>
            <AuditRoom />
          </div>
        )}
        {room === 'admin' && (
          <div className={classes.over}>
            <AdminRoom />
          </div>
        )}
        <Busy />
        <Troubles />
      </main>
      {room === 'board' && (
        <div className={classes.details}>
          <Details />
        </div>
      )}
      <ContextMenu />
      <FacetChooser />
      <PathPanel />
      <Palette onSearch={(text) => seek(text, null)} onList={(list) => seek('', list)} />
      <Boards />
      <Hotkeys />
    </div>
  );
}
