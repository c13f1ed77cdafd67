import {
  BriefcaseBusiness,
  Download,
  Handshake,
  Inbox,
  type LucideIcon,
  MessageCircleQuestionMark,
  Network,
  ScrollText,
  Search,
  Send,
  UserCog,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Room, roomsOf } from '../model/rooms.ts';
import { useBoard } from '../store.ts';
import classes from './frame.module.css';

const ICONS: Readonly<Record<Room, LucideIcon>> = {
  board: Network,
  search: Search,
  questions: MessageCircleQuestionMark,
  releases: Send,
  received: Inbox,
  intake: Download,
  cases: BriefcaseBusiness,
  audit: ScrollText,
  admin: UserCog,
  partners: Handshake,
};

/** The rooms that one's rights open, and no others. */
export function Rail({ room, onRoom }: { room: Room; onRoom: (room: Room) => void }) {
  const { t } = useTranslation();
  const session = useBoard((state) => state.session);
  return (
    <nav className={classes.rail} aria-label={t('rooms')}>
      {roomsOf(session).map((name) => {
        const Icon = ICONS[name];
        return (
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
        );
      })}
    </nav>
  );
}
