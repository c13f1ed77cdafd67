import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST } from '../model/lines.ts';
import classes from './Gate.module.css';

type Props = {
  label: string;
  why?: string;
  /** Message keys of what is most often meant. */
  suggestions: readonly string[];
  value: string;
  onChange: (value: string) => void;
  focused?: boolean;
};

/** Why something is asked: typed, or taken from what is most often meant. */
export function ReasonField({ label, why, suggestions, value, onChange, focused = false }: Props) {
  const { t } = useTranslation();
  return (
    <div>
      <Textarea
        label={label}
        {...(why ? { description: why } : {})}
        size="sm"
        autosize
        minRows={1}
        maxRows={4}
        maxLength={MOST.words}
        value={value}
        data-autofocus={focused || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className={classes.chips}>
        {suggestions.map((key) => (
          <button
            key={key}
            type="button"
            className={classes.chip}
            aria-pressed={value === t(key)}
            onClick={() => onChange(t(key))}
          >
            {t(key)}
          </button>
        ))}
      </div>
    </div>
  );
}
