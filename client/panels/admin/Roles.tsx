import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgencyKind, Role } from '../../api/generated.ts';
import { rolesAt } from '../../model/people.ts';

type Props = { kind: AgencyKind | undefined; roles: readonly Role[]; onChange: (roles: Role[]) => void };

/** Roles with what each may do; what one sees comes from cases. */
export function Roles({ kind, roles, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('admin.roles')}
      description={t('admin.rolesHint')}
      value={[...roles]}
      onChange={(values) => onChange(rolesAt(kind).filter((role) => values.includes(role)))}
    >
      <Stack gap={7} mt={8}>
        {rolesAt(kind).map((role) => (
          <Checkbox key={role} value={role} label={t(`works.${role}`)} description={t(`admin.may.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
