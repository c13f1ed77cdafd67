import { CopyButton as Copying, Button } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <Copying value={text} timeout={2_000}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          onClick={copy}
          style={{ flexShrink: 0 }}
        >
          <span aria-live="polite">{t(copied ? 'ask.copied' : 'ask.copy')}</span>
        </Button>
      )}
    </Copying>
  );
}
