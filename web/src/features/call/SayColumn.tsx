import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../../ui/Key';
import { useSentences } from '../../ui/pronouns';
import { stopped } from './compose';
import { ReflectText } from './ReflectText';
import css from './SayColumn.module.css';
import { useCall } from './SheetContext';
import { sayOptions, useOfferWords } from './sayOptions';
import { answeredAt, stamp } from './sheet';

/** Left is spoken: what to say and ask now, in spoken language, with what they need not tell again at the foot. */
export function SayColumn() {
  const { t } = useTranslation();
  const { view, sheet, file } = useCall();
  const words = useOfferWords();
  const agreed = sayOptions(sheet, view.short_name, file.customer.record.zone, words);
  const say = {
    listen: view.say_listen,
    reflect: view.say_reflect,
    apologise: view.say_apologise,
    empathise: view.say_empathise,
    agree: agreed.length > 0 ? agreed : view.say_agree,
    thank: view.say_thank,
  }[sheet.step];
  return (
    <section className={css.column} aria-label={t('What to say')}>
      <h2 className={css.heading}>{t('Say')}</h2>
      <Spoken paragraphs={say} />
      {sheet.step === 'listen' && <Questions />}
      {sheet.step === 'reflect' && <ReflectText />}
      {sheet.step === 'agree' && view.ask_agree.length > 0 && <Ask />}
      <div className={css.foot}>{sheet.step === 'agree' || sheet.step === 'thank' ? <Expects /> : <Known />}</div>
    </section>
  );
}

/** Spoken sentences; what stands between two pairs of asterisks is said with weight. */
export function Spoken({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <div className={css.spoken}>
      {paragraphs.map((text, index) => (
        <p key={text} data-first={index === 0 || undefined} dir="auto">
          {index === 0 && '“'}
          <bdi>{weighted(text)}</bdi>
          {index === paragraphs.length - 1 && '”'}
        </p>
      ))}
    </div>
  );
}

function weighted(text: string): ReactNode[] {
  return text.split('**').map((part, index) => (index % 2 === 1 ? <b key={part}>{part}</b> : part));
}

function Questions() {
  const { t } = useTranslation();
  const { view, sheet, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  return (
    <div className={css.asked}>
      <h2 className={css.heading}>{t('Then ask, one at a time')}</h2>
      <ol className={css.questions}>
        {view.questions.map((question, index) => {
          const at = answeredAt(sheet, question);
          const now = index === sheet.question;
          return (
            <li key={question} className={css.question} data-state={now ? 'now' : at === undefined ? 'ahead' : 'done'}>
              <button type="button" onClick={() => put({ question: index })}>
                <span className={css.mark} aria-hidden="true">
                  {now ? <IconArrowRight size={16} stroke={1.5} /> : at !== undefined && <IconCheck size={16} stroke={1.5} />}
                </span>
                <span className={css.words}>{question}</span>
                {now && <Key of="mod+down" />}
                {!now && at !== undefined && sheet.answered[question] === undefined && (
                  <span className={css.when}>{sentence('she said it at {{time}}', { time: stamp(at) })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      {view.listen_hint !== '' && <p className={css.hint}>{view.listen_hint}</p>}
    </div>
  );
}

function Ask() {
  const { view, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  return (
    <div className={css.asked}>
      <h2 className={css.heading}>{sentence('She answers, then ask')}</h2>
      <Spoken paragraphs={view.ask_agree} />
    </div>
  );
}

function Known() {
  const { view, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  if (view.known.length === 0) return null;
  return (
    <>
      <h2 className={css.heading}>{sentence('She need not tell us again')}</h2>
      <dl className={css.known}>
        {view.known.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>
              <bdi>{fact.text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Expects() {
  const { t } = useTranslation();
  const { sheet, file, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const words = sheet.expects?.quote ?? file.expectation ?? '';
  if (words === '') return null;
  return (
    <>
      <h2 className={css.heading}>{sentence('What she expects, in her words')}</h2>
      <blockquote className={css.expects} dir="auto">
        “<bdi>{words}</bdi>”
      </blockquote>
      {sheet.hurt !== undefined && (
        <p className={css.hint}>{t('What hurt: “{{quote}}” No thing mends that; a person does.', { quote: stopped(sheet.hurt.quote) })}</p>
      )}
    </>
  );
}
