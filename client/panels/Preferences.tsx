import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Languages, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Language and theme: this browser's, whoever works at it. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const theme = t(isDark ? 'theme.light' : 'theme.dark');
  return (
    <>
      <Tooltip label={t('language')}>
        <ActionIcon
          size={30}
          aria-label={t('language')}
          onClick={() => void i18n.changeLanguage(i18n.language === 'zh' ? 'en' : 'zh')}
        >
          <Languages size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={theme}>
        <ActionIcon size={30} aria-label={theme} onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
          {isDark ? <Sun size={17} /> : <Moon size={17} />}
        </ActionIcon>
      </Tooltip>
    </>
  );
}
