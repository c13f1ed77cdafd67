import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/generated.ts';
import { ROLES } from '../../model/people.ts';

type Props = { roles: readonly Role[]; onChange: (roles: Role[]) => void };

/** Roles with what each may do; what one sees comes from cases. */
export function Roles({ roles, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('admin.roles')}
      description={t('admin.rolesHint')}
      value={[...roles]}
      onChange={(values) => onChange(ROLES.filter((role) => values.includes(role)))}
    >
      <Stack gap={7} mt={8}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={t(`admin.role.${role}`)} description={t(`admin.role.${role}.may`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
