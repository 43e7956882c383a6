import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api, CaseView } from '../../api/types';
import { Button } from '../../ui/Button';
import { span } from '../../ui/time/words';
import { CallFoot } from './CallFoot';
import { CallHead } from './CallHead';
import css from './CallPage.module.css';
import { EndDialog } from './EndDialog';
import { HearColumn } from './HearColumn';
import { NoAnswerDialog } from './NoAnswerDialog';
import { SayColumn } from './SayColumn';
import { type CallScreen, SheetContext } from './SheetContext';
import { Steps } from './Steps';
import { useCallKeys } from './useCallKeys';
import { useSheet } from './useSheet';

interface Props {
  view: Api['CallSheetView'];
  file: CaseView;
  reference: string;
}

export type Over = 'end' | 'no_answer' | undefined;

export function CallSheet({ view, file, reference }: Props) {
  const { t } = useTranslation();
  const { sheet, put, draft, seconds, rested, closeRested } = useSheet(view, file);
  const line = useRef(0);
  const [over, setOver] = useState<Over>();
  const pronoun = file.customer.record.pronoun;
  const screen = useMemo<CallScreen>(
    () => ({ view, file, reference, pronoun, sheet, seconds, put, line }),
    [view, file, reference, pronoun, sheet, seconds, put],
  );
  return (
    <SheetContext.Provider value={screen}>
      <div className={css.sheet}>
        <CallHead />
        <Steps />
        {draft.status === 'stale' && (
          <div className={css.stale} role="alert">
            <span>{t('This call was also written in another window, after this one was opened.')}</span>
            <Button label={t('Take that one')} size="small" onClick={() => draft.settle('other')} />
            <Button label={t('Keep this one')} look="quiet" size="small" onClick={() => draft.settle('mine')} />
          </div>
        )}
        {rested !== undefined && (
          <div className={css.rested} role="status">
            <span>
              {sheet.startedAt === undefined
                ? t('What was said before stands below; the time begins anew.')
                : t('This call was begun before. It lay closed for {{span}}, which is not counted.', {
                    span: rested < 60_000 ? t('{{count}} s', { count: Math.round(rested / 1000) }) : span(rested, t),
                  })}
            </span>
            <Button label={t('Close')} look="quiet" size="small" onClick={closeRested} />
          </div>
        )}
        <div className={css.columns}>
          <SayColumn />
          <HearColumn draft={draft} />
        </div>
        <Foot onOver={setOver} />
      </div>
      {over === 'end' && <EndDialog draft={draft} onClose={() => setOver(undefined)} />}
      {over === 'no_answer' && <NoAnswerDialog draft={draft} onClose={() => setOver(undefined)} />}
    </SheetContext.Provider>
  );
}

function Foot({ onOver }: { onOver: (over: Over) => void }) {
  const keys = useCallKeys(onOver);
  return <CallFoot {...keys} />;
}
