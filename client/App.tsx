import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './App.module.css';
import { linkAt } from './commands/start.ts';
import { Mark } from './panels/Mark.tsx';
import { SignIn } from './panels/SignIn.tsx';
import { Troubles } from './panels/Troubles.tsx';
import { Welcome } from './panels/Welcome.tsx';
import { useBoard } from './store.ts';
import { Work } from './Work.tsx';

/** The way in, and once one is in, the work: begun anew whenever somebody else asks or another case is chosen. */
export function App() {
  const standing = useBoard(({ session }) => session.standing);
  const turn = useBoard(({ session }) => session.turn);
  const [link] = useState(() => linkAt(window.location));
  if (standing === 'in') return <Work key={turn} />;
  if (standing === 'out') return <SignIn />;
  if (link !== null) return <Welcome token={link} />;
  return <Starting />;
}

function Starting() {
  const { t } = useTranslation();
  return (
    <div className={classes.starting} role="status" data-busy>
      <Mark size={34} />
      <span>
        <Loader size={13} /> {t('busy.start')}
      </span>
      <Troubles />
    </div>
  );
}
