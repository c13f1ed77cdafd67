import { Spotlight } from '@mantine/spotlight';
import { MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../../commands/act.ts';
import { languageOf } from '../../messages/index.ts';
import { askAbout } from '../../model/glance.ts';
import type { Question } from '../../model/questions.ts';
import { useParts } from '../../store.ts';

/** Questions that the palette found: the one taken opens, about what is selected where it takes that. */
export function QuestionActions({ questions, onClose }: { questions: readonly Question[]; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  return (
    <Spotlight.ActionsGroup label={t('rail.questions')}>
      {questions.map((one) => (
        <Spotlight.Action
          key={one.id}
          label={one.title[languageOf(i18n)]}
          description={one.asks[languageOf(i18n)]}
          leftSection={<MessageCircleQuestionMark size={16} />}
          onClick={() => {
            onClose();
            glanceAt(parts, (glance) => askAbout(glance, one.id, [...glance.selected]));
          }}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
