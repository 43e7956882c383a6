import { describe, expect, it } from 'vitest';
import { type Colleague, changeOf, colleagueFaults, inOrder, newColleague, newStaffOf, valuesOfColleague } from './colleague';
import { limitsOf } from './limits';

const tom: Colleague = {
  id: '01930000-0000-7000-8000-000000000002',
  version: 3,
  name: 'Tom Adler',
  short_name: 'Tom',
  initials: 'TA',
  email: 'tom@harbourlane.example',
  role: 'agent',
  zone: 'Europe/Brussels',
  line: '+32 3 555 01 43',
  places_per_day: 9,
  active: true,
  on_shift: true,
  can_sign_in: true,
};
const sent = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('a colleague in the settings', () => {
  it('is sent with what differs, and nothing else', () => {
    const values = valuesOfColleague(tom);
    expect(sent(changeOf(tom, values))).toEqual({});
    expect(sent(changeOf(tom, { ...values, role: 'lead', places: '12' }))).toEqual({ role: 'lead', places_per_day: 12 });
  });

  it('loses the line when its field is emptied', () => {
    expect(sent(changeOf(tom, { ...valuesOfColleague(tom), line: ' ' }))).toEqual({ line: '' });
  });

  it('is added without what was left empty', () => {
    const values = { ...newColleague, name: ' Jonas Peeters ', email: 'jonas@harbourlane.example ' };
    expect(sent(newStaffOf(values))).toEqual({
      name: 'Jonas Peeters',
      email: 'jonas@harbourlane.example',
      role: 'agent',
      places_per_day: 9,
    });
  });

  it('is checked before the server is asked', () => {
    expect(colleagueFaults(valuesOfColleague(tom))).toEqual({});
    const wrong = { ...valuesOfColleague(tom), name: ' ', email: 'tom', places: '2.5', password: 'short' };
    expect(Object.keys(colleagueFaults(wrong))).toEqual(['name', 'email', 'places', 'password']);
    expect(colleagueFaults({ ...valuesOfColleague(tom), places: '' })).toHaveProperty('places');
  });

  it('stands after those who work here once they have left', () => {
    const names = inOrder([{ ...tom, name: 'Adam', active: false }, tom, { ...tom, name: 'Élodie' }], 'en').map(({ name }) => name);
    expect(names).toEqual(['Élodie', 'Tom Adler', 'Adam']);
  });
});

describe('limits', () => {
  it('are the highest of each kind, a line a role', () => {
    const eur = (amount_minor: number) => ({ amount_minor, currency: 'EUR' });
    const authority = [
      { role: 'lead' as const, what: 'gesture', up_to: eur(15000) },
      { role: 'agent' as const, what: 'gesture', up_to: eur(2000) },
      { role: 'agent' as const, what: 'gesture', up_to: eur(4000) },
    ];
    expect(limitsOf({ authority })).toEqual([
      { role: 'agent', gesture: eur(4000), remedy: undefined },
      { role: 'lead', gesture: eur(15000), remedy: undefined },
    ]);
  });
});
