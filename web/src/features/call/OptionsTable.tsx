import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Key } from '../../ui/Key';
import { useSentences } from '../../ui/pronouns';
import { said } from '../../ui/said';
import { instantOf, wallOf } from '../../ui/zonedTime';
import { offerable } from './command';
import css from './OptionsTable.module.css';
import { afterChoice } from './promise';
import { useCall } from './SheetContext';
import type { SheetOption } from './sheet';

/** The options, each with what it costs them; what costs more than nothing cannot be chosen before it says why. */
export function OptionsTable() {
  const { t } = useTranslation();
  const { sheet, put, pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const change = (at: number, option: SheetOption) => put({ options: sheet.options.map((each, index) => (index === at ? option : each)) });
  const add = () =>
    put({ options: [...sheet.options, { option: { kind: 'other', title: '', costs_nothing: true }, fits: '', authority: '' }] });
  return (
    <div>
      <div className={css.head}>
        <h2 className={css.heading}>
          {t('Options')}
          {sheet.offer === undefined && sheet.options.length < 6 && (
            <button type="button" className={css.add} onClick={add}>
              {t('One more way')}
            </button>
          )}
        </h2>
        <span className={css.heading}>{sentence('What it costs her')}</span>
      </div>
      {sheet.offer !== undefined && <p className={css.out}>{sentence('These are out already: she has them on her page.')}</p>}
      <ul>
        {sheet.options.map((option, index) => (
          <OptionRow
            key={index}
            option={option}
            number={index + 1}
            chosen={sheet.chosen === index}
            onChoose={() => put((before) => afterChoice(before, index))}
            onChange={(next) => change(index, next)}
          />
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  option: SheetOption;
  number: number;
  chosen: boolean;
  onChoose: () => void;
  onChange: (option: SheetOption) => void;
}

function OptionRow({ option, number, chosen, onChoose, onChange }: RowProps) {
  const { t } = useTranslation();
  const { pronoun } = useCall();
  const sentence = useSentences(pronoun);
  const [asking, setAsking] = useState(false);
  const { option: given, fits, authority } = option;
  const may = offerable(option) && given.title.trim() !== '';
  const standing = option.id !== undefined;
  const own = !standing && fits === '' && authority === '';
  const put = (change: Partial<SheetOption['option']>) => onChange({ ...option, option: { ...given, ...change } });
  return (
    <li className={css.row} data-chosen={chosen || undefined} data-closed={!may || undefined}>
      <button
        type="button"
        className={css.choose}
        aria-pressed={chosen}
        aria-disabled={!may || undefined}
        aria-label={t('Choose {{title}}', { title: said(given.title) ?? number })}
        onClick={() => may && onChoose()}
        data-may={may || undefined}
      >
        <span className={css.mark} data-chosen={chosen || undefined} aria-hidden="true">
          {chosen ? <IconCheck size={20} stroke={1.5} /> : <IconCircle size={20} stroke={1.5} className={css.circle} />}
          {!chosen && <Key of={String(number)} />}
        </span>
      </button>
      <div className={css.what}>
        {own ? (
          <input
            className={css.title}
            aria-label={t('What they get')}
            placeholder={t('what they get')}
            dir="auto"
            value={given.title}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
        ) : (
          <p className={css.title} dir="auto">
            {given.title}
          </p>
        )}
        <p className={css.fits}>{[fits, authority].filter((part) => part !== '').join(' · ')}</p>
        {own && <OptionDay by={given.by} onChange={(by) => put({ by })} />}
      </div>
      <div className={css.cost}>
        <p className={css.costLabel}>{sentence('What it costs her')}</p>
        <p>
          {given.costs_nothing ? (
            <>
              <b>{t('Nothing.')}</b> {standing && said(given.cost_to_customer)}
            </>
          ) : (
            <b>{said(given.cost_to_customer) ?? t('Something.')}.</b>
          )}{' '}
          {!given.costs_nothing && !asking && said(given.cost_reason) === undefined && (
            <button type="button" className={css.why} onClick={() => setAsking(true)}>
              {t('Say why first')}
            </button>
          )}
        </p>
        {!standing && given.costs_nothing && (
          <input
            className={css.asks}
            aria-label={t('What it asks of them')}
            placeholder={sentence('add what it asks of her')}
            dir="auto"
            maxLength={400}
            value={given.cost_to_customer ?? ''}
            onChange={(event) => put({ cost_to_customer: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
        )}
        {!given.costs_nothing && (asking || said(given.cost_reason) !== undefined) && (
          <input
            className={css.reason}
            aria-label={t('Why it must cost them that')}
            placeholder={t('why it cannot cost less')}
            value={given.cost_reason ?? ''}
            ref={(field) => {
              if (asking && (given.cost_reason ?? '') === '') field?.focus();
            }}
            onChange={(event) => put({ cost_reason: event.currentTarget.value })}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
        )}
        {own && (
          <label className={css.free}>
            <input
              type="checkbox"
              checked={given.costs_nothing}
              onChange={(event) => put({ costs_nothing: event.currentTarget.checked })}
            />
            {t('costs them nothing')}
          </label>
        )}
      </div>
    </li>
  );
}

/** By when they would have it, by their clock. */
function OptionDay({ by, onChange }: { by: string | undefined; onChange: (by: string | undefined) => void }) {
  const { t } = useTranslation();
  const zone = useCall().file.customer.record.zone;
  return (
    <label className={css.by}>
      {t('by')}
      <input
        type="datetime-local"
        aria-label={t('By when they have it')}
        value={by === undefined ? '' : wallOf(new Date(by), zone)}
        onChange={(event) => onChange(instantOf(event.currentTarget.value, zone)?.toISOString())}
      />
    </label>
  );
}
