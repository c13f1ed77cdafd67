import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../model/money.ts';
import enAccess from './en/access.json' with { type: 'json' };
import enAdmin from './en/admin.json' with { type: 'json' };
import enAudit from './en/audit.json' with { type: 'json' };
import enCases from './en/cases.json' with { type: 'json' };
import enCommands from './en/commands.json' with { type: 'json' };
import enDetails from './en/details.json' with { type: 'json' };
import enFrame from './en/frame.json' with { type: 'json' };
import enQuestions from './en/questions.json' with { type: 'json' };
import enGuard from './en/guard.json' with { type: 'json' };
import enPartner from './en/partner.json' with { type: 'json' };
import enReceived from './en/received.json' with { type: 'json' };
import enRelease from './en/release.json' with { type: 'json' };
import enSnapshot from './en/snapshot.json' with { type: 'json' };
import enValues from './en/values.json' with { type: 'json' };
import enWriting from './en/writing.json' with { type: 'json' };
import zhAccess from './zh/access.json' with { type: 'json' };
import zhAdmin from './zh/admin.json' with { type: 'json' };
import zhAudit from './zh/audit.json' with { type: 'json' };
import zhCases from './zh/cases.json' with { type: 'json' };
import zhCommands from './zh/commands.json' with { type: 'json' };
import zhDetails from './zh/details.json' with { type: 'json' };
import zhFrame from './zh/frame.json' with { type: 'json' };
import zhQuestions from './zh/questions.json' with { type: 'json' };
import zhGuard from './zh/guard.json' with { type: 'json' };
import zhPartner from './zh/partner.json' with { type: 'json' };
import zhReceived from './zh/received.json' with { type: 'json' };
import zhRelease from './zh/release.json' with { type: 'json' };
import zhSnapshot from './zh/snapshot.json' with { type: 'json' };
import zhValues from './zh/values.json' with { type: 'json' };
import zhWriting from './zh/writing.json' with { type: 'json' };

/** A preference of this browser's, like light or dark; nothing of a case is kept beside it. */
const KEPT = 'headwater.language';

const catalogues = {
  en: {
    translation: {
      ...enFrame,
      ...enDetails,
      ...enCommands,
      ...enSnapshot,
      ...enValues,
      ...enPartner,
      ...enReceived,
      ...enRelease,
      ...enAccess,
      ...enCases,
      ...enAdmin,
      ...enAudit,
      ...enQuestions,
      ...enGuard,
      ...enWriting,
    },
  },
  zh: {
    translation: {
      ...zhFrame,
      ...zhDetails,
      ...zhCommands,
      ...zhSnapshot,
      ...zhValues,
      ...zhPartner,
      ...zhReceived,
      ...zhRelease,
      ...zhAccess,
      ...zhCases,
      ...zhAdmin,
      ...zhAudit,
      ...zhQuestions,
      ...zhGuard,
      ...zhWriting,
    },
  },
};

/** Keys are flat: `t('rail.board')` is the line "rail.board" of a catalogue. */
export function createMessages(window: Window): i18n {
  const kept = window.localStorage.getItem(KEPT);
  const asked = kept ?? window.navigator.language;
  const messages = i18next.createInstance().use(initReactI18next);
  const follow = (language: string) => {
    window.document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  };
  messages.on('languageChanged', (language) => {
    window.localStorage.setItem(KEPT, language);
    follow(language);
  });
  void messages.init({
    lng: asked.startsWith('zh') ? 'zh' : 'en',
    fallbackLng: 'en',
    resources: catalogues,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  follow(messages.language);
  return messages;
}

export const languageOf = (messages: Pick<i18n, 'language'>): Language => (messages.language === 'zh' ? 'zh' : 'en');

/** A value of a closed vocabulary in the reader's language; anything else stays as its source says it. */
export function valueIn({ exists, t }: Pick<i18n, 'exists' | 't'>, property: string, value: string): string {
  const key = `value.${property}.${value}`;
  return exists(key) ? t(key) : value;
}

/** Names one after the other, with the language's own commas. */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'zh' ? 'zh-CN' : 'en', { style: 'short' }).format(names);

/** What a closed vocabulary holds, to choose from, in the reader's language. */
export function valuesOf(messages: i18n, property: string): { value: string; label: string }[] {
  const start = `value.${property}.`;
  return Object.keys(catalogues.en.translation)
    .filter((key) => key.startsWith(start))
    .map((key) => ({ value: key.slice(start.length), label: messages.t(key) }));
}
