import { type Act, command } from './act';
import { certainties, channels, openPromises } from './choices';

const certainty = { kind: 'choice', name: 'certainty', lead: 'We are', choices: certainties } as const;

export const promiseActs: readonly Act[] = [
  command(
    'make_promise',
    'promise',
    'Make a promise',
    ['post', '/promises'],
    'Promise it',
    [
      { kind: 'person', name: 'owner', lead: '', tail: 'promises {{customer}}', optional: true },
      { kind: 'line', name: 'text', lead: '', hint: 'a new blanket at the door' },
      { kind: 'when', name: 'due', lead: 'by', by: 'customer', load: true },
      certainty,
      { kind: 'choice', name: 'channel', lead: 'Said', choices: channels, optional: true },
    ],
    { initial: (view) => ({ owner: view.owner?.id }) },
  ),
  command(
    'keep_promise',
    'promise',
    'Keep a promise',
    ['put', '/promises/{promise}/keeping'],
    'It is kept',
    [
      { kind: 'choice', name: 'promise', lead: 'This is done:', choices: openPromises },
      { kind: 'line', name: 'how', lead: 'How', optional: true },
    ],
    { subject: 'promise', also: 'kept done' },
  ),
  command(
    'renegotiate_promise',
    'promise',
    'Ask for more time on a promise',
    ['post', '/promises/{promise}/renegotiations'],
    'Promise the new time',
    [
      { kind: 'choice', name: 'promise', lead: 'You told {{customer}} that', choices: openPromises },
      { kind: 'when', name: 'due', lead: 'will be done by', by: 'customer', load: true },
      certainty,
      { kind: 'line', name: 'reason', lead: 'because' },
    ],
    { subject: 'promise', also: 'renegotiate later delay' },
  ),
  command(
    'release_promise',
    'promise',
    'Release a promise',
    ['put', '/promises/{promise}/release'],
    'Release it',
    [
      { kind: 'choice', name: 'promise', lead: '{{customer}} no longer needs', choices: openPromises },
      { kind: 'line', name: 'reason', lead: 'because' },
    ],
    { subject: 'promise' },
  ),
  command(
    'agree_cadence',
    'promise',
    'Agree how often you write',
    ['put', '/cadence'],
    'Agree to it',
    [
      {
        kind: 'number',
        name: 'every_minutes',
        lead: '{{customer}} hears from us every',
        least: 1,
        most: 720,
        unit: 'hours, news or no news',
        factor: 60,
      },
      { kind: 'line', name: 'why', lead: 'because' },
    ],
    { also: 'cadence updates often' },
  ),
  command(
    'end_cadence',
    'promise',
    'End the regular word',
    ['delete', '/cadence'],
    'End it',
    [{ kind: 'line', name: 'reason', lead: 'No more regular word, because' }],
    { also: 'cadence' },
  ),
];
