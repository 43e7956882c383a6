import { PasswordInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { fieldError } from '../../api/problem';
import { type Role, roleName, roles } from '../../fields/roles';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { say } from '../../ui/undo/say';
import { undoStore } from '../../ui/undo/store';
import css from './Colleagues.module.css';
import { type Colleague, type ColleagueValues, changeOf, colleagueFaults, newColleague, newStaffOf, valuesOfColleague } from './colleague';
import { useAddColleague, useChangeColleague } from './useColleagues';

interface Props {
  /** None: somebody new. */
  colleague?: Colleague;
  onClose: () => void;
}

const serverFields = {
  name: 'name',
  email: 'email',
  role: 'role',
  line: 'line',
  team: 'team',
  places: 'places_per_day',
  password: 'password',
};

export default function ColleagueDialog({ colleague, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const add = useAddColleague();
  const alter = useChangeColleague();
  const [values, setValues] = useState(() => (colleague === undefined ? newColleague : valuesOfColleague(colleague)));
  const [tried, setTried] = useState(false);
  const myself = colleague?.id === me.person.id;
  const busy = add.isPending || alter.isPending;
  const refused = add.error ?? alter.error;

  const set = (part: Partial<ColleagueValues>) => {
    setValues((before) => ({ ...before, ...part }));
    add.reset();
    alter.reset();
  };
  const found = tried ? colleagueFaults(values) : {};
  const fault = (field: keyof ColleagueValues) => (found[field] === undefined ? fieldError(refused, serverFields[field]) : t(found[field]));
  const atAField = Object.values(serverFields).some((field) => fieldError(refused, field) !== undefined);

  const done = () => {
    say(t('Saved.'));
    onClose();
  };
  const send = () => {
    setTried(true);
    if (busy || Object.keys(colleagueFaults(values)).length > 0) return;
    if (colleague === undefined) add.mutate(newStaffOf(values), { onSuccess: done });
    else alter.mutate({ id: colleague.id, change: changeOf(colleague, values) }, { onSuccess: done });
  };
  const setActive = (active: boolean) => {
    if (colleague === undefined) return;
    alter.mutate(
      { id: colleague.id, change: { active } },
      {
        onSuccess: () => {
          const label = active
            ? t('{{name}} may sign in again.', { name: colleague.name })
            : t('{{name}} can no longer sign in, and gets no new case.', { name: colleague.name });
          const undo = async () => {
            await alter.mutateAsync({ id: colleague.id, change: { active: !active } });
          };
          undoStore.offer({ id: `staff-${colleague.id}`, label, undo });
          onClose();
        },
      },
    );
  };
  const text = (field: 'name' | 'email' | 'line' | 'team' | 'places') => ({
    value: values[field],
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
    error: fault(field),
  });

  return (
    <Dialog title={colleague === undefined ? t('Add a colleague') : colleague.name} open onClose={onClose}>
      <Form
        onSend={send}
        error={atAField ? undefined : refused?.message}
        acts={
          <>
            <Button
              type="submit"
              label={busy ? t('Saving') : colleague === undefined ? t('Add') : t('Save')}
              look="filled"
              disabled={busy}
            />
            <Button label={t('Leave it')} look="quiet" onClick={onClose} />
            {colleague !== undefined && (
              <Button
                className={css.away}
                label={colleague.active ? t('End their access') : t('Give access back')}
                permission={{ allowed: !myself, why: t('Another administrator must do that for you.') }}
                onClick={() => setActive(!colleague.active)}
              />
            )}
          </>
        }
      >
        <TextInput
          label={t('Name')}
          description={t('Customers read it at the foot of letters.')}
          autoComplete="off"
          dir="auto"
          data-autofocus
          {...text('name')}
        />
        <TextInput
          label={t('E-mail address')}
          description={t('They sign in with it.')}
          type="email"
          autoComplete="off"
          {...text('email')}
        />
        <div className={css.pair}>
          <Select
            label={t('Role')}
            description={roleAbout(values.role, t)}
            data={roles.map((role) => ({ value: role, label: roleName(role, t) }))}
            value={values.role}
            onChange={(role) => role !== null && set({ role: role as Role })}
            error={fault('role')}
          />
          <TextInput label={t('Promises a day')} description={t('How many they can keep.')} inputMode="numeric" {...text('places')} />
        </div>
        <div className={css.pair}>
          <TextInput
            label={t('Their own line')}
            description={t('Shown to customers on their page.')}
            type="tel"
            autoComplete="off"
            {...text('line')}
          />
          <TextInput label={t('Team')} autoComplete="off" {...text('team')} />
        </div>
        {!myself && (
          <PasswordInput
            label={colleague?.can_sign_in === true ? t('A new password') : t('Password')}
            description={
              colleague?.can_sign_in === true
                ? t('Empty: theirs stays. A new one signs them out everywhere.')
                : t('At least 10 characters. Tell it to them; they change it on their own page. Without one they cannot sign in yet.')
            }
            autoComplete="new-password"
            value={values.password}
            onChange={(event) => set({ password: event.currentTarget.value })}
            error={fault('password')}
            visibilityToggleButtonProps={{ 'aria-label': t('Show what is typed') }}
          />
        )}
      </Form>
    </Dialog>
  );
}

function roleAbout(role: Role, t: (sentence: string) => string): string {
  const about: Record<Role, string> = {
    agent: t('Works on cases, within their limits.'),
    lead: t('Is asked when a limit is not enough.'),
    owner: t('May do everything.'),
    admin: t('May do everything.'),
    read_only: t('Sees cases, changes nothing.'),
  };
  return about[role];
}
