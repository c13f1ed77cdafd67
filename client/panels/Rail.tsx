import { BriefcaseBusiness, Download, type LucideIcon, Network, Search, Settings, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Room } from '../model/glance.ts';
import classes from './frame.module.css';

const ROOMS: readonly [Room, LucideIcon][] = [
  ['board', Network],
  ['search', Search],
  ['intake', Download],
  ['cases', BriefcaseBusiness],
  ['audit', ShieldCheck],
  ['admin', Settings],
];

export function Rail({ room, onRoom }: { room: Room; onRoom: (room: Room) => void }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.rail} aria-label={t('rooms')}>
      {ROOMS.map(([name, Icon]) => (
        <button
          key={name}
          type="button"
          className={classes.room}
          aria-current={room === name ? 'page' : undefined}
          onClick={() => onRoom(name)}
        >
          <Icon size={19} strokeWidth={1.75} aria-hidden />
          {t(`rail.${name}`)}
        </button>
      ))}
    </nav>
  );
}
