import { type Act, command } from './act';
import {
  findings,
  gestureKinds,
  issues,
  offeredOptions,
  openOffers,
  plannedGestures,
  proposers,
  remedies,
  solveds,
  waitingApprovals,
  wishAnswers,
  wishes,
} from './choices';

const oneOption = (values: Record<string, unknown>) => Array.isArray(values.options) && values.options.length === 1;

/** "A credit" says what it is; only "something else" does not. */
function gestureSaid({ kind }: Record<string, unknown>): string | undefined {
  const label = kind === 'other' ? undefined : gestureKinds.find((choice) => choice.value === kind)?.label;
  return label === undefined ? undefined : label.charAt(0).toUpperCase() + label.slice(1);
}

export const problemActs: readonly Act[] = [
  command('raise_issue', 'problem', 'Raise an issue', ['post', '/issues'], 'Raise it', [
    { kind: 'text', name: 'text', lead: 'What went wrong' },
  ]),
  command(
    'make_finding',
    'problem',
    'Find on an issue',
    ['put', '/issues/{issue}/finding'],
    'Note the finding',
    [
      { kind: 'choice', name: 'issue', lead: 'That', choices: issues },
      { kind: 'choice', name: 'finding', lead: 'is', choices: findings },
      { kind: 'text', name: 'reasons', lead: 'because' },
    ],
    { subject: 'issue', also: 'finding upheld' },
  ),
  command(
    'state_wish',
    'problem',
    'Note a wish',
    ['post', '/wishes'],
    'Note the wish',
    [{ kind: 'text', name: 'text', lead: '{{customer}} would like', theirs: true }],
    { also: 'something else ask' },
  ),
  command(
    'answer_wish',
    'problem',
    'Answer a wish',
    ['put', '/wishes/{wish}/answer'],
    'Answer',
    [
      { kind: 'choice', name: 'wish', lead: 'To', choices: wishes },
      { kind: 'choice', name: 'answer', lead: 'we say', choices: wishAnswers },
      { kind: 'money', name: 'cost_to_us', lead: 'It costs us', optional: true, when: (values) => values.answer === 'granted' },
      { kind: 'text', name: 'reason', lead: 'because' },
    ],
    { subject: 'wish' },
  ),
  command(
    'make_offer',
    'problem',
    'Make an offer',
    ['post', '/offers'],
    'Offer it',
    [
      { kind: 'options', name: 'options', lead: '{{customer}} may choose' },
      { kind: 'line', name: 'one_option_reason', lead: 'Only one, because', when: oneOption },
      { kind: 'choice', name: 'proposed_by', lead: '', choices: proposers, initial: 'us' },
      { kind: 'line', name: 'question', lead: 'You ask', hint: 'Which would be right for you?', optional: true },
      { kind: 'when', name: 'valid_until', lead: 'It stands until', by: 'customer', optional: true },
    ],
    { also: 'options remedy' },
  ),
  command(
    'withdraw_offer',
    'problem',
    'Take the offer back',
    ['delete', '/offers/{offer}'],
    'Take it back',
    [
      { kind: 'choice', name: 'offer', lead: 'No longer on offer:', choices: openOffers },
      { kind: 'line', name: 'reason', lead: 'because' },
    ],
    { subject: 'offer' },
  ),
  command(
    'choose_option',
    'problem',
    'Log the choice',
    ['put', '/offers/{offer}/choice'],
    'Log the choice',
    [
      { kind: 'choice', name: 'offer', lead: 'Of', choices: openOffers },
      { kind: 'choice', name: 'option', lead: '{{customer}} chose', choices: offeredOptions },
      { kind: 'text', name: 'words', lead: 'In their words', theirs: true, optional: true },
    ],
    { subject: 'offer', also: 'chose option' },
  ),
  command(
    'give_approval',
    'problem',
    'Approve',
    ['put', '/approvals/{approval}/grant'],
    'Approve',
    [
      { kind: 'choice', name: 'approval', lead: 'You approve', choices: waitingApprovals },
      { kind: 'line', name: 'note', lead: 'with a word to who asked', optional: true },
    ],
    { subject: 'approval', instead: { key: 'refuse_approval', label: 'Refuse it' } },
  ),
  command(
    'refuse_approval',
    'problem',
    'Refuse an approval',
    ['put', '/approvals/{approval}/refusal'],
    'Refuse',
    [
      { kind: 'choice', name: 'approval', lead: 'You do not approve', choices: waitingApprovals },
      { kind: 'line', name: 'reason', lead: 'because' },
    ],
    { subject: 'approval' },
  ),
  command(
    'deliver_remedy',
    'problem',
    'It is delivered',
    ['put', '/remedies/{option}/delivery'],
    'Note the delivery',
    [
      { kind: 'choice', name: 'option', lead: 'Delivered:', choices: remedies },
      { kind: 'line', name: 'check', lead: 'Before it left, it was checked:', hint: 'opened, counted, switched on' },
    ],
    { subject: 'option', also: 'remedy delivered' },
  ),
  command(
    'confirm_remedy',
    'problem',
    '{{customer}} has it, and it is right',
    ['put', '/remedies/{option}/confirmation'],
    'Note the yes',
    [
      { kind: 'choice', name: 'option', lead: '{{customer}} says that this is right:', choices: remedies },
      { kind: 'text', name: 'words', lead: 'In their words', theirs: true, optional: true },
    ],
    { subject: 'option', also: 'remedy confirmed' },
  ),
  command(
    'report_failure',
    'problem',
    'It failed',
    ['post', '/remedies/{option}/failures'],
    'Note the failure',
    [
      { kind: 'choice', name: 'option', lead: 'This did not work:', choices: remedies },
      { kind: 'text', name: 'words', lead: 'In their words', theirs: true },
    ],
    { subject: 'option', also: 'remedy failed again', warning: 'A second failure gives the case a new owner.' },
  ),
  command(
    'confirm_solution',
    'problem',
    '{{customer}} says whether it is solved',
    ['put', '/solution'],
    'Note it',
    [
      { kind: 'choice', name: 'solved', lead: 'For {{customer}} it is', choices: solveds },
      { kind: 'text', name: 'words', lead: 'In their words', theirs: true, optional: true },
    ],
    { also: 'solution solved confirms' },
  ),
  command(
    'plan_gesture',
    'problem',
    'Plan a gesture',
    ['post', '/gestures'],
    'Plan it',
    [
      { kind: 'choice', name: 'kind', lead: 'For the trouble, {{customer}} gets', choices: gestureKinds },
      { kind: 'line', name: 'text', lead: 'namely', hint: 'flowers and a handwritten card', otherwise: gestureSaid },
      { kind: 'money', name: 'amount', lead: 'worth', optional: true },
      { kind: 'when', name: 'goes_at', lead: 'It goes on its own on', by: 'customer' },
      { kind: 'text', name: 'letter', lead: 'with the words', optional: true },
    ],
    { also: 'gift flowers credit' },
  ),
  command(
    'send_gesture',
    'problem',
    'Send the gesture now',
    ['put', '/gestures/{gesture}/dispatch'],
    'Send it',
    [{ kind: 'choice', name: 'gesture', lead: 'On its way:', choices: plannedGestures }],
    { subject: 'gesture' },
  ),
  command(
    'drop_gesture',
    'problem',
    'Drop the gesture',
    ['delete', '/gestures/{gesture}'],
    'Drop it',
    [
      { kind: 'choice', name: 'gesture', lead: 'No longer planned:', choices: plannedGestures },
      { kind: 'line', name: 'reason', lead: 'because' },
    ],
    { subject: 'gesture' },
  ),
];
