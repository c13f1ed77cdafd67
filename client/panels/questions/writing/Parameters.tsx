import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Declared, freshParameter, MOST } from '../../../model/writing.ts';
import rooms from '../../rooms.module.css';
import { ParameterRow } from './ParameterRow.tsx';

type Props = {
  parameters: readonly Declared[];
  units: readonly string[];
  onChange: (parameters: readonly Declared[]) => void;
};

/** What a question is asked with, as its author declares it. */
export function Parameters({ parameters, units, onChange }: Props) {
  const { t } = useTranslation();
  const more = () => {
    const free = Array.from({ length: MOST.parameters + 1 }, (_, i) => `p${i + 1}`);
    const name = free.find((one) => !parameters.some((other) => other.name === one))!;
    onChange([...parameters, freshParameter(name)]);
  };
  return (
    <section className={rooms.part} aria-label={t('writing.parameters')}>
      <div className={rooms.partHead}>
        <h3>{t('writing.parameters')}</h3>
        {parameters.length < MOST.parameters && (
          <Button variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={more}>
            {t('writing.addParameter')}
          </Button>
        )}
      </div>
      {parameters.length === 0 && <p className={rooms.faint}>{t('writing.noParameters')}</p>}
      {parameters.map((one, i) => (
        <ParameterRow
          // Its place is what it is: a name is being typed.
          key={i}
          one={one}
          others={parameters.toSpliced(i, 1)}
          units={units}
          onChange={(change) => onChange(parameters.with(i, { ...one, ...change }))}
          onRemove={() => onChange(parameters.toSpliced(i, 1))}
        />
      ))}
    </section>
  );
}
