import { useTranslation } from 'react-i18next';
import type { Api } from '../../../api/types';
import { useSentences } from '../../../ui/pronouns';
import { said } from '../../../ui/said';
import { useMinute } from '../../../ui/time/clock';
import { calendarDays, clockTime, shortDay } from '../../../ui/time/words';
import { useZone } from '../../../ui/time/zone';
import { useCase } from '../CaseContext';
import { PlanAct, PlanBlock, PlanRow } from './PlanBlock';

/** What stands to be chosen or was chosen, and how far it is. */
export function OfferBlock() {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  const sentence = useSentences(view.customer.record.pronoun);
  const offer = view.offers.findLast((each) => !each.withdrawn);
  const make = permission('make_offer');
  if (offer === undefined) {
    if (!make.allowed || view.phase === 'closed') return null;
    return (
      <PlanBlock title={t('Offer')}>
        <PlanAct label={t('Make an offer')} verdict={make} onClick={() => openAct('make_offer')} />
      </PlanBlock>
    );
  }
  const title = (option: Api['Option']) => said(option.title) ?? t('erased on request');
  const chosen = offer.options.find((option) => option.option === offer.chosen);
  const others = offer.options.filter((option) => option !== chosen).map(title);
  return (
    <PlanBlock title={t('Offer')} aside={offer.proposed_by === 'us' ? t('we proposed first') : sentence('she proposed it')}>
      {chosen === undefined ? (
        <>
          {offer.options.map((option) => (
            <PlanRow
              key={option.option}
              title={title(option)}
              why={option.costs_nothing ? sentence('costs her nothing') : said(option.cost_to_customer)}
            />
          ))}
          <PlanAct
            label={t('Log the choice')}
            verdict={permission('choose_option')}
            onClick={() => openAct('choose_option', offer.offer)}
          />{' '}
          <PlanAct
            label={t('Take it back')}
            verdict={permission('withdraw_offer')}
            onClick={() => openAct('withdraw_offer', offer.offer)}
          />
        </>
      ) : (
        <PlanRow
          title={title(chosen)}
          right={<ChosenAt at={offer.chosen_at} />}
          why={others.length > 0 ? t('Not taken: {{titles}}', { titles: others.join(', ') }) : undefined}
          acts={<RemedyActs option={chosen.option} />}
        />
      )}
    </PlanBlock>
  );
}

function ChosenAt({ at }: { at: string | undefined }) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const zone = useZone();
  if (at === undefined) return <strong>{t('chosen')}</strong>;
  const when = new Date(at);
  const time = calendarDays(now, when, zone) === 0 ? clockTime(when, zone, i18n.language) : shortDay(when, zone, i18n.language);
  return <strong>{t('chosen {{time}}', { time })}</strong>;
}

function RemedyActs({ option }: { option: string }) {
  const { t } = useTranslation();
  const { view, permission, openAct } = useCase();
  const remedy = view.remedies.find((each) => each.option === option);
  if (remedy === undefined || view.phase === 'closed') return null;
  return (
    <>
      {remedy.delivered_at === undefined && (
        <PlanAct label={t('Delivered')} verdict={permission('deliver_remedy')} onClick={() => openAct('deliver_remedy', option)} />
      )}
      {remedy.confirmed_at === undefined && (
        <PlanAct label={t('It is right')} verdict={permission('confirm_remedy')} onClick={() => openAct('confirm_remedy', option)} />
      )}
      <PlanAct label={t('It failed')} verdict={permission('report_failure')} onClick={() => openAct('report_failure', option)} />
    </>
  );
}
