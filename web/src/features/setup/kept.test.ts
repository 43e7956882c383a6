// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { forgetSetup, keepSetup, keptSetup } from './kept';
import { firstAnswers } from './model';

const fresh = firstAnswers('Europe/Brussels');
const answers = { ...fresh, company: 'Harbour Lane', name: 'Ana Reis', password: 'four small words', smtpPassword: 'secret' };

describe('a first run whose page is loaded again', () => {
  afterEach(() => sessionStorage.clear());

  it('has its answers, at the step whose password must be typed anew', () => {
    keepSetup({ answers, step: 'hours' });
    expect(keptSetup(fresh)).toEqual({ answers: { ...answers, password: '', smtpPassword: '' }, step: 'you' });
  });

  it('never keeps a password', () => {
    keepSetup({ answers, step: 'you' });
    expect(JSON.stringify(Object.values(sessionStorage))).not.toMatch(/four small words|secret/);
  });

  it('begins anew where nothing is kept, what is kept is torn, or the house is founded', () => {
    expect(keptSetup(fresh)).toEqual({ answers: fresh, step: 'company' });
    sessionStorage.setItem('amends.setup', '{');
    expect(keptSetup(fresh)).toEqual({ answers: fresh, step: 'company' });
    keepSetup({ answers, step: 'you' });
    forgetSetup();
    expect(keptSetup(fresh)).toEqual({ answers: fresh, step: 'company' });
  });
});
