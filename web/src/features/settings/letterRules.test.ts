import { describe, expect, it } from 'vitest';
import { letterRulesFaults, letterRulesFields, letterRulesOf, letterRulesValuesOf } from './letterRules';

const none = { pack: '', required: [], answer_days: 0 };
const british = { pack: 'uk_disp', required: ['Financial Ombudsman Service', 'Exchange Tower\nLondon E14 9SR'], answer_days: 56 };

describe('what letters must say, in the settings', () => {
  it('is empty where nothing is asked, and empty asks for nothing', () => {
    expect(letterRulesValuesOf(none)).toEqual({ pack: '', texts: [], answerDays: '' });
    expect(letterRulesOf({ pack: '', texts: ['', ' \n'], answerDays: ' ' })).toEqual(none);
    expect(letterRulesFaults({ pack: '', texts: [''], answerDays: '' })).toEqual({});
  });

  it('comes back as it was, whatever pack was told over the API', () => {
    expect(letterRulesOf(letterRulesValuesOf(british))).toEqual(british);
    expect(letterRulesOf(letterRulesValuesOf({ ...british, pack: 'au_afca' })).pack).toBe('au_afca');
    expect(letterRulesOf({ pack: '', texts: ['', ' AFCA '], answerDays: ' 30 ' })).toEqual({
      pack: '',
      required: ['AFCA'],
      answer_days: 30,
    });
  });

  it('finds the field of a text that the server refuses, past those that were blank', () => {
    const fields = letterRulesFields({ texts: ['', 'AFCA', ' ', 'www.afca.org.au'] });
    expect([fields['required/0'], fields['required/1'], fields['required/2']]).toEqual(['text1', 'text3', undefined]);
    expect([fields.pack, fields.required, fields.answer_days]).toEqual(['pack', 'texts', 'answerDays']);
  });

  it('says what is too much, in bytes as the server counts', () => {
    const values = { pack: '', texts: ['ü'.repeat(250), 'ü'.repeat(251)], answerDays: '366' };
    expect(Object.keys(letterRulesFaults(values))).toEqual(['text1']);
    const wrong = ['367', '-1', '2.5', '1e2', 'two'].filter(
      (answerDays) => letterRulesFaults({ ...values, texts: [], answerDays }).answerDays,
    );
    expect(wrong).toEqual(['367', '-1', '2.5', '1e2', 'two']);
  });
});
