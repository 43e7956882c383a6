import { type Act, command } from './act';
import { attemptOutcomes, channels, openCallbacks, purposes, unsettledWarnings, writtenReasons } from './choices';

export const contactActs: readonly Act[] = [
  command(
    'take_in_contact',
    'contact',
    'Take in what {{customer}} said elsewhere',
    ['post', '/contacts'],
    'Take it in',
    [
      { kind: 'choice', name: 'channel', lead: '{{customer}} reached us', choices: channels },
      { kind: 'when', name: 'received_at', lead: 'on', by: 'reader' },
      { kind: 'line', name: 'from', lead: 'as' },
      { kind: 'line', name: 'subject', lead: 'about' },
      { kind: 'text', name: 'text', lead: 'In their words', theirs: true },
    ],
    {
      also: 'post review visit message',
      fixed: { attachments: 0 },
      initial: (view) => ({ from: view.customer.record.name, received_at: view.now }),
    },
  ),
  command(
    'book_callback',
    'contact',
    'Book a call to {{customer}}',
    ['post', '/callbacks'],
    'Book it',
    [
      { kind: 'when', name: 'opens', lead: 'Ring {{customer}} from', by: 'customer' },
      { kind: 'when', name: 'closes', lead: 'until', by: 'customer' },
      { kind: 'choice', name: 'purpose', lead: 'for', choices: purposes, optional: true },
      { kind: 'line', name: 'why', lead: 'because', hint: 'They said when they can talk' },
    ],
    { also: 'callback ring phone' },
  ),
  command(
    'record_attempt',
    'contact',
    'Note a call that did not get through',
    ['post', '/attempts'],
    'Note it',
    [
      { kind: 'choice', name: 'callback', lead: 'You tried the call:', choices: openCallbacks, optional: true },
      { kind: 'choice', name: 'outcome', lead: 'and', choices: attemptOutcomes },
      { kind: 'number', name: 'seconds', lead: 'after', least: 0, most: 86_400, unit: 'seconds', optional: true },
      {
        kind: 'when',
        name: 'next_opens',
        lead: 'They asked to be rung from',
        by: 'customer',
        when: (values) => values.outcome === 'not_now',
      },
      { kind: 'when', name: 'next_closes', lead: 'until', by: 'customer', when: (values) => values.outcome === 'not_now' },
      { kind: 'text', name: 'note', lead: 'Anything worth knowing', optional: true },
    ],
    { subject: 'callback', also: 'no answer voicemail busy cut off' },
  ),
  command(
    'drop_callback',
    'contact',
    'Drop the open call',
    ['delete', '/callbacks/{callback}'],
    'Drop it',
    [
      { kind: 'choice', name: 'callback', lead: 'Do not ring:', choices: openCallbacks },
      { kind: 'line', name: 'reason', lead: 'because' },
    ],
    { subject: 'callback' },
  ),
  command(
    'agree_written_only',
    'contact',
    'Agree to write only',
    ['put', '/written_only'],
    'Agree to write only',
    [
      { kind: 'choice', name: 'reason', lead: 'We write to {{customer}} and do not ring, because', choices: writtenReasons },
      { kind: 'text', name: 'words', lead: 'In their words', theirs: true, optional: true },
    ],
    { also: 'wants it in writing no phone' },
  ),
  command(
    'note_warning',
    'contact',
    'Note a warning',
    ['post', '/warnings'],
    'Note the warning',
    [
      { kind: 'text', name: 'quote', lead: '{{customer}} said', theirs: true },
      { kind: 'line', name: 'what', lead: 'So we must expect', hint: 'a post tonight, a lawyer, the regulator' },
      { kind: 'when', name: 'by', lead: 'by', by: 'customer', optional: true },
    ],
    { also: 'threat public post lawyer' },
  ),
  command(
    'settle_warning',
    'contact',
    'Settle a warning',
    ['put', '/warnings/{warning}/settlement'],
    'Settle it',
    [
      { kind: 'choice', name: 'warning', lead: 'The warning', choices: unsettledWarnings },
      { kind: 'line', name: 'how', lead: 'is settled:', hint: 'We rang in time' },
    ],
    { subject: 'warning' },
  ),
];
