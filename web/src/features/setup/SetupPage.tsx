import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { ApiError } from '../../api/problem';
import { queries } from '../../api/queries';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Sheet } from '../../ui/Sheet';
import { CompanyStep, YouStep } from './FirstSteps';
import { HoursStep } from './HoursStep';
import { MailStep } from './MailStep';
import { type Answers, type Faults, faultsOf, firstAnswers, type Step, setupOf, stepOfField, steps } from './model';
import css from './SetupPage.module.css';
import { StartStep } from './StartStep';

export interface StepProps {
  answers: Answers;
  change: (part: Partial<Answers>) => void;
  faults: Faults;
}

/** The first run: five short questions, and somebody can sign in. */
export function SetupPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const setup = useQuery(queries.setup());
  const [answers, setAnswers] = useState(() => firstAnswers(Intl.DateTimeFormat().resolvedOptions().timeZone));
  const [step, setStep] = useState<Step>('company');
  const [faults, setFaults] = useState<Faults>({});
  const at = steps.indexOf(step);

  useEffect(() => {
    if (setup.data?.needed === false) void navigate({ to: '/sign-in', replace: true });
  }, [setup.data, navigate]);

  const finish = useMutation({
    mutationFn: async () => {
      await unwrap(api.POST('/api/v1/setup', { body: setupOf(answers) }));
      await unwrap(api.POST('/api/v1/session', { body: { email: answers.email.trim(), password: answers.password } }));
    },
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/', replace: true });
    },
    onError: (error) => {
      const back = error instanceof ApiError ? stepOfField(error.problem.field) : undefined;
      if (back !== undefined) setStep(back);
    },
  });

  const change = (part: Partial<Answers>) => {
    setAnswers((before) => ({ ...before, ...part }));
    setFaults({});
  };
  const goOn = () => {
    const found = faultsOf(step, answers);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const next = steps[at + 1];
    if (next !== undefined) setStep(next);
    else finish.mutate();
  };

  const titles: Record<Step, string> = {
    company: t('Welcome'),
    you: t('You'),
    mail: t('Your mailbox'),
    hours: t('When you are open'),
    start: t('How you start'),
  };
  const leads: Record<Step, string> = {
    company: t('Five short questions, and Amends is ready. All of it can be changed later.'),
    you: t('You are the first person here, and may do everything. You can add colleagues afterwards.'),
    mail: t('Where customers write to you, and how letters leave. Without it everything else works; letters wait.'),
    hours: t('Clocks such as “call back within four hours” count only while you are open.'),
    start: t('A playbook says who deals with what, and how fast. This one suits a shop; change it when you know better.'),
  };
  const props: StepProps = { answers, change, faults };

  return (
    <Sheet title={titles[step]} lead={leads[step]}>
      <Form
        key={step}
        onSend={goOn}
        error={finish.error?.message}
        acts={
          <>
            <Button
              type="submit"
              look="filled"
              size="large"
              label={step === 'start' ? (finish.isPending ? t('Setting up') : t('Start')) : t('Go on')}
              disabled={finish.isPending}
            />
            {at > 0 && <Button label={t('Back')} look="quiet" size="large" onClick={() => setStep(steps[at - 1] ?? 'company')} />}
            <span className={css.progress}>{t('{{at}} of {{of}}', { at: at + 1, of: steps.length })}</span>
          </>
        }
      >
        {step === 'company' && <CompanyStep {...props} />}
        {step === 'you' && <YouStep {...props} />}
        {step === 'mail' && <MailStep {...props} />}
        {step === 'hours' && <HoursStep {...props} />}
        {step === 'start' && <StartStep {...props} playbook={setup.data?.playbook} />}
      </Form>
    </Sheet>
  );
}
