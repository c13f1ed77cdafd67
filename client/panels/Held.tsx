import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageOf, listed } from '../messages/index.ts';
import type { Completeness } from '../model/graph.ts';

/** What an answer held back, reason by reason; hubs by name. */
export function Held({ completeness }: { completeness: Completeness }) {
  const { t, i18n } = useTranslation();
  return (
    <Stack gap={6}>
      <Text size="xs">{t('held.visible')}</Text>
      {completeness.held.length === 0 && <Text size="xs">{t('held.none')}</Text>}
      {completeness.held.map(({ reason, count, atLeast, entities }) => (
        <div key={reason}>
          <Text size="sm" fw={600}>
            {t(`held.${reason}`, { count: `${count}${atLeast ? '+' : ''}` })}
          </Text>
          <Text size="xs" c="dimmed">
            {entities.length > 0
              ? listed(
                  entities.map((entity) => entity.label),
                  languageOf(i18n),
                )
              : t(`held.${reason}.why`)}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
