import { useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './App.module.css';
import { Canvas } from './canvas/Canvas.tsx';
import { glanceAt } from './commands/act.ts';
import { languageOf } from './messages/index.ts';
import { enter } from './model/glance.ts';
import { needsCase, type Room } from './model/rooms.ts';
import { chosenOn } from './model/releases.ts';
import { may } from './model/session.ts';
import { AdminRoom } from './panels/AdminRoom.tsx';
import { AuditRoom } from './panels/AuditRoom.tsx';
import { Boards } from './panels/Boards.tsx';
import { Busy } from './panels/Busy.tsx';
import { CaseDialog, CaseFirst } from './panels/CaseChooser.tsx';
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
import { PartnersRoom } from './panels/PartnersRoom.tsx';
import { PasswordDialog } from './panels/PasswordDialog.tsx';
import { PathPanel } from './panels/Paths.tsx';
import { QuestionsRoom } from './panels/QuestionsRoom.tsx';
import { Rail } from './panels/Rail.tsx';
import { ReceivedRoom } from './panels/ReceivedRoom.tsx';
import { ReleasesRoom } from './panels/ReleasesRoom.tsx';
import { RevealDialog } from './panels/RevealDialog.tsx';
import { SearchRoom } from './panels/SearchRoom.tsx';
import { Tools, Zoom } from './panels/Tools.tsx';
import { TopBar } from './panels/TopBar.tsx';
import { Troubles } from './panels/Troubles.tsx';
import { useBoard, useParts } from './store.ts';

/** The page of whoever is signed in: the rooms that their rights open. */
export function Work() {
  const parts = useParts();
  const room = useBoard(({ glance }) => glance.room);
  const reads = useBoard(({ session }) => may(session, 'READ'));
  const isCaseless = useBoard(({ glance, session }) => needsCase(glance.room, session));
  const setRoom = (next: Room) => glanceAt(parts, (glance) => enter(glance, next));
  const [sought, setSought] = useState<{ text: string; list: string | null }>({ text: '', list: null });
  const seek = (text: string, list: string | null) => {
    setSought({ text, list });
    setRoom('search');
  };
  const reply = (answers: string) =>
    glanceAt(parts, (glance) => ({
      ...enter(glance, 'releases'),
      releasing: { id: null, chosen: chosenOn(parts.store.getState()), answers },
    }));
  const rooms: Readonly<Record<Room, ReactNode>> = {
    board: null,
    search: <SearchRoom {...sought} onBoard={() => setRoom('board')} />,
    questions: <QuestionsRoom />,
    releases: <ReleasesRoom onBoard={() => setRoom('board')} />,
    received: <ReceivedRoom onReply={reply} />,
    intake: <IntakeRoom />,
    cases: <CasesRoom />,
    audit: <AuditRoom />,
    admin: <AdminRoom />,
    partners: <PartnersRoom />,
  };
  const over = isCaseless ? <CaseFirst /> : rooms[room];
  return (
    <div className={classes.page}>
      <TopBar />
      <Rail room={room} onRoom={setRoom} />
      <main className={classes.room}>
        {reads && <Board isRested={over !== null} onIntake={() => setRoom('intake')} />}
        {over !== null && <div className={classes.over}>{over}</div>}
        <Busy />
        <Troubles />
      </main>
      {over === null && (
        <div className={classes.details}>
          <Details />
        </div>
      )}
      {reads && (
        <>
          <ContextMenu />
          <FacetChooser />
          <PathPanel />
          <Palette onSearch={(text) => seek(text, null)} onList={(list) => seek('', list)} />
          <Boards />
          <CaseDialog />
          <RevealDialog />
        </>
      )}
      <PasswordDialog />
      <Hotkeys />
    </div>
  );
}

function Board({ isRested, onIntake }: { isRested: boolean; onIntake: () => void }) {
  const { i18n } = useTranslation();
  const isDark = useComputedColorScheme('light') === 'dark';
  return (
    <div className={classes.board} inert={isRested}>
      <Canvas language={languageOf(i18n)} dark={isDark} />
      <EmptyBoard onIntake={onIntake} />
      <Tools />
      <div className={frame.corner}>
        <Legend />
        <CompletenessNote />
      </div>
      <Zoom />
    </div>
  );
}
