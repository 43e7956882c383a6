import { type Act, command } from './act';
import { causeCodes, loci, openProcessSteps, openStepsOfAll } from './choices';

export const processActs: readonly Act[] = [
  command(
    'record_cause',
    'process',
    'Record the cause',
    ['put', '/cause'],
    'Record it',
    [
      { kind: 'choice', name: 'locus', lead: 'The cause lies', choices: loci },
      { kind: 'choice', name: 'code', lead: 'and is of the kind', choices: causeCodes },
      { kind: 'text', name: 'text', lead: 'What happened on our side', optional: true },
    ],
    { also: 'why' },
  ),
  command(
    'complete_step',
    'process',
    'A step is done',
    ['put', '/steps/{step}/completion'],
    'It is done',
    [
      { kind: 'choice', name: 'step', lead: 'Done:', choices: openProcessSteps },
      { kind: 'line', name: 'note', lead: 'What came of it', optional: true },
    ],
    { subject: 'step', also: 'review action effect check tell everyone' },
  ),
  command(
    'hand_over_step',
    'process',
    'Hand a step to a review or action',
    ['put', '/steps/{step}/handover'],
    'Hand it over',
    [
      { kind: 'choice', name: 'step', lead: 'The step', choices: openProcessSteps },
      { kind: 'line', name: 'to', lead: 'goes to', hint: 'the review of the phone team' },
      { kind: 'person', name: 'owner', lead: 'whose owner is', optional: true },
      { kind: 'when', name: 'due', lead: 'by', by: 'reader' },
    ],
    { subject: 'step' },
  ),
  command(
    'waive_step',
    'process',
    'Waive a step',
    ['put', '/steps/{step}/waiver'],
    'Waive it',
    [
      { kind: 'choice', name: 'step', lead: 'Not needed here:', choices: openStepsOfAll },
      { kind: 'line', name: 'reason', lead: 'because' },
    ],
    { subject: 'step', also: 'skip' },
  ),
  command(
    'take_light_route',
    'process',
    'Take the light route',
    ['put', '/light_route'],
    'Take the light route',
    [{ kind: 'text', name: 'reason', lead: 'The apology was enough, because' }],
    { also: 'apology was enough', warning: 'What is open on the other tracks is waived, with this reason.' },
  ),
];
