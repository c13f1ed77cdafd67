import { Menu } from '@mantine/core';
import { MessageCircleQuestionMark, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../../commands/act.ts';
import { languageOf } from '../../messages/index.ts';
import { askAbout } from '../../model/glance.ts';
import { taking } from '../../model/questions.ts';
import { useBoard, useParts } from '../../store.ts';
import { FaultName } from '../FaultWords.tsx';
import { useQuestions } from './useQuestions.ts';

/** Questions that take what is selected, by its kinds; none, and the menu does not speak of them. */
export function AskItems() {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const selected = useBoard(({ glance }) => glance.selected);
  const entities = useBoard(({ graph }) => graph.entities);
  const { questions, error, again } = useQuestions(selected.size > 0);
  const kinds = [...selected].map((ref) => entities.get(ref)?.kind ?? '');
  const fitting = (questions ?? []).filter((one) => taking(one, kinds));
  if (questions === null && error)
    return (
      <>
        <Menu.Divider />
        <Menu.Label role="alert">
          {t('questions.notFetched')} <FaultName code={error.code} />
        </Menu.Label>
        <Menu.Item leftSection={<RotateCw size={14} />} closeMenuOnClick={false} onClick={again}>
          {t('details.again')}
        </Menu.Item>
      </>
    );
  if (fitting.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('questions.askOf')}</Menu.Label>
      {fitting.map((one) => (
        <Menu.Item
          key={one.id}
          leftSection={<MessageCircleQuestionMark size={14} />}
          onClick={() => glanceAt(parts, (glance) => askAbout(glance, one.id, [...selected]))}
        >
          {one.title[languageOf(i18n)]}
        </Menu.Item>
      ))}
    </>
  );
}
