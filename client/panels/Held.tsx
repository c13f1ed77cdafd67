import { Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { languageOf, listed } from '../messages/index.ts';
import type { Completeness } from '../model/graph.ts';

/** `2 hubs not followed`; a count that stopped early has a plus. */
export const heldWords = ({ reason, count, atLeast }: Completeness['held'][number], t: TFunction): string =>
  t(`held.${reason}`, { count, n: `${count}${atLeast ? '+' : ''}` });

/** What an answer held back, reason by reason; hubs by name. */
export function Held({ completeness }: { completeness: Completeness }) {
  const { t, i18n } = useTranslation();
  return (
    <Stack gap={6}>
      <Text size="xs">{t('held.visible')}</Text>
      {completeness.held.length === 0 && <Text size="xs">{t('held.none')}</Text>}
      {completeness.held.map((held) => (
        <div key={held.reason}>
          <Text size="sm" fw={600}>
            {heldWords(held, t)}
          </Text>
          <Text size="xs" c="dimmed">
            {held.entities.length > 0
              ? listed(
                  held.entities.map((entity) => entity.label),
                  languageOf(i18n),
                )
              : t(`held.${held.reason}.why`)}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
