import type { Api } from '../../api/types';
import type { Faults } from '../../fields/faults';
import { isAddress, passwordFault } from '../../fields/person';
import type { Role } from '../../fields/roles';

export type Colleague = Api['StaffView'];

/** A colleague as the form asks for them. */
export interface ColleagueValues {
  name: string;
  email: string;
  role: Role;
  line: string;
  team: string;
  places: string;
  /** Empty: as it was; for a new colleague: none yet. */
  password: string;
}

export const placesMin = 1;
export const placesMax = 100;
// As the server gives them to somebody of whom nothing is said.
const placesUsual = 9;

export const newColleague: ColleagueValues = {
  name: '',
  email: '',
  role: 'agent',
  line: '',
  team: '',
  places: String(placesUsual),
  password: '',
};

export function valuesOfColleague({ name, email, role, line, team, places_per_day }: Colleague): ColleagueValues {
  return { name, email, role, line: line ?? '', team: team ?? '', places: String(places_per_day), password: '' };
}

export function colleagueFaults(values: ColleagueValues): Faults<keyof ColleagueValues> {
  const places = Number(values.places);
  const tooShort = values.password === '' ? undefined : passwordFault(values.password);
  return {
    ...(values.name.trim() === '' ? { name: 'Enter the name, as customers should read it.' } : {}),
    ...(isAddress(values.email) ? {} : { email: 'Enter an e-mail address, such as ana@example.com.' }),
    ...(Number.isInteger(places) && places >= placesMin && places <= placesMax ? {} : { places: 'Enter a number from 1 to 100.' }),
    ...(tooShort === undefined ? {} : { password: tooShort }),
  };
}

const orNothing = (text: string) => (text.trim() === '' ? undefined : text.trim());

export function newStaffOf(values: ColleagueValues): Api['NewStaff'] {
  return {
    name: values.name.trim(),
    email: values.email.trim(),
    role: values.role,
    line: orNothing(values.line),
    team: orNothing(values.team),
    places_per_day: Number(values.places),
    password: values.password === '' ? undefined : values.password,
  };
}

/** Only what differs, so that what somebody else changed meanwhile stays. An emptied line or team is sent as such. */
export function changeOf(before: Colleague, values: ColleagueValues): Api['StaffChange'] {
  const was = valuesOfColleague(before);
  const changed = (field: 'name' | 'email' | 'line' | 'team') => (values[field].trim() === was[field] ? undefined : values[field].trim());
  return {
    name: changed('name'),
    email: changed('email'),
    line: changed('line'),
    team: changed('team'),
    role: values.role === was.role ? undefined : values.role,
    places_per_day: values.places === was.places ? undefined : Number(values.places),
    password: values.password === '' ? undefined : values.password,
  };
}

/** Those who work here first, then by name. */
export function inOrder(staff: Colleague[], locale: string): Colleague[] {
  const byName = new Intl.Collator(locale);
  return [...staff].sort((a, b) => Number(b.active) - Number(a.active) || byName.compare(a.name, b.name));
}
