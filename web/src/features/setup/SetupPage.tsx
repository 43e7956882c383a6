import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { ApiError } from '../../api/problem';
import { queries } from '../../api/queries';
import { newKey, setCsrf } from '../../api/token';
import { HoursFields } from '../../fields/HoursFields';
import { MailFields } from '../../fields/MailFields';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Sheet } from '../../ui/Sheet';
import { CompanyStep, YouStep } from './FirstSteps';
import { forgetSetup, keepSetup, keptSetup } from './kept';
import { type Answers, type Faults, faultsOf, firstAnswers, founding, placeOfField, type Step, sampleSetup, setupOf, steps } from './model';
import { PlaybookStep } from './PlaybookStep';
import css from './SetupPage.module.css';
import { useKeepMail } from './useKeepMail';

export interface StepProps {
  answers: Answers;
  change: (part: Partial<Answers>) => void;
  faults: Faults;
}

/** The first run: a few short questions, and somebody can work. */
export function SetupPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const setup = useQuery({ ...queries.setup(), staleTime: Number.POSITIVE_INFINITY });
  const [kept] = useState(() => keptSetup(firstAnswers(Intl.DateTimeFormat().resolvedOptions().timeZone)));
  const [answers, setAnswers] = useState(kept.answers);
  const [step, setStep] = useState<Step>(kept.step);
  const [faults, setFaults] = useState<Faults>({});
  const at = steps.indexOf(step);
  const founded = at > steps.indexOf(founding);

  useEffect(() => {
    if (setup.data?.needed === false && !founded) void navigate({ to: '/sign-in', replace: true });
  }, [setup.data, founded, navigate]);

  useEffect(() => {
    if (founded) forgetSetup();
    else keepSetup({ answers, step });
  }, [answers, step, founded]);

  const leave = () => void navigate({ to: '/', replace: true });
  const goBackTo = (error: Error) => {
    const place = error instanceof ApiError ? placeOfField(error.problem.field) : undefined;
    if (place === undefined) return;
    setStep(place.step);
    setFaults({ [place.field]: error.message });
  };
  const found = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/setup', { body: answers.sampleData ? sampleSetup(answers, newKey()) : setupOf(answers) })),
    onSuccess: (me) => {
      setCsrf(me.csrf);
      client.setQueryData(queries.me().queryKey, me);
      forgetSetup();
      if (answers.sampleData) leave();
      else setStep('playbook');
    },
    onError: goBackTo,
  });
  const keepMail = useKeepMail({ onKept: leave, onRefused: goBackTo });

  const change = (part: Partial<Answers>) => {
    setAnswers((before) => ({ ...before, ...part }));
    setFaults({});
  };
  const goOn = () => {
    const wrong = faultsOf(step, answers);
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (step === founding || answers.sampleData) found.mutate();
    else if (step === 'mail') keepMail.mutate(answers);
    else setStep(steps[at + 1] ?? step);
  };

  const titles: Record<Step, string> = {
    company: t('Welcome'),
    you: t('You'),
    hours: t('When you are open'),
    playbook: t('Your playbook'),
    mail: t('Your mailbox'),
  };
  const leads: Record<Step, string> = {
    company: t('A few short questions, and Amends is ready. All of it can be changed later.'),
    you: t('You are the first person here, and may do everything. You can add colleagues afterwards.'),
    hours: t('Clocks such as “call back within four hours” count only while you are open.'),
    playbook: t('Who is rung how fast, and what comes after. This one suits a shop; change it when you know better.'),
    mail: t('Where customers write to you, and how letters leave. Without it everything else works; letters wait.'),
  };
  const busy = found.isPending || keepMail.isPending;
  const verb = busy ? t('One moment') : answers.sampleData ? t('Look around') : step === 'mail' ? t('Start') : t('Go on');
  const props: StepProps = { answers, change, faults };
  const failure = Object.keys(faults).length > 0 ? undefined : (found.error ?? keepMail.error)?.message;

  return (
    <Sheet title={titles[step]} lead={leads[step]}>
      <Form
        key={step}
        onSend={goOn}
        error={failure}
        acts={
          <>
            <Button type="submit" look="filled" size="large" label={verb} disabled={busy} />
            {at > 0 && step !== 'playbook' && (
              <Button label={t('Back')} look="quiet" size="large" onClick={() => setStep(steps[at - 1] ?? 'company')} />
            )}
            {step === 'mail' && <Button label={t('Later')} look="quiet" size="large" onClick={leave} />}
            {!answers.sampleData && <span className={css.progress}>{t('{{at}} of {{of}}', { at: at + 1, of: steps.length })}</span>}
          </>
        }
      >
        {step === 'company' && <CompanyStep {...props} rehearsal={setup.data?.rehearsal === true} />}
        {step === 'you' && <YouStep {...props} />}
        {step === 'hours' && <HoursFields values={answers} change={change} faults={faults} />}
        {step === 'playbook' && <PlaybookStep />}
        {step === 'mail' && (
          <MailFields
            values={answers}
            change={change}
            faults={faults}
            about={t('Through your own mail server. You can do this later, in the settings.')}
            autoFocus
          />
        )}
      </Form>
    </Sheet>
  );
}
