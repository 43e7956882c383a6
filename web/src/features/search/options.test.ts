import { describe, expect, it, vi } from 'vitest';
import { caseRows } from '../../api/fixtures/lists';
import type { Action } from '../../ui/keys/action';
import { fold, optionsFor } from './options';

const act = (label: string, key?: string): Action => ({ id: label, label, key, run: vi.fn() });
const actions = [act('Ring Ms Okafor', 'c'), act('Hand over Ms Okafor', 'x'), act('Go to Cases')];
const results = caseRows(2).map((summary) => ({ summary, snippet: '' }));

describe('the command box', () => {
  it('offers every act before anything is typed, and no search', () => {
    expect(optionsFor('', actions, [], false).map((option) => option.id)).toEqual(actions.map((action) => `act-${action.id}`));
  });

  it('finds acts by every word, in any order and without accents', () => {
    const labels = (words: string) =>
      optionsFor(words, actions, [], false).flatMap((option) => (option.kind === 'act' ? [option.action.label] : []));
    expect(labels('okafor ring')).toEqual(['Ring Ms Okafor']);
    expect(labels('OKÁFOR')).toHaveLength(2);
    expect(labels('ring kaur')).toEqual([]);
  });

  it('puts acts before cases, and the whole search last', () => {
    expect(optionsFor('okafor', actions, results, false).map((option) => option.kind)).toEqual(['act', 'act', 'case', 'case', 'all']);
  });

  it('puts first what begins with the words', () => {
    expect(optionsFor('h', [act('Ring Mr Haddad'), act('Hand over')], [], false)[0]).toMatchObject({ id: 'act-Hand over' });
  });

  it('folds case and accents, and leaves other scripts whole', () => {
    expect(fold('Sørensen Élodie')).toBe('sørensen elodie');
    expect(fold('שרה')).toBe('שרה');
  });
});
