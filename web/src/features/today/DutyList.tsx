import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DutyView, TodayView } from '../../api/types';
import { Button, type ButtonLook } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useMinute } from '../../ui/time/clock';
import { useZone } from '../../ui/time/zone';
import { takeBack } from '../../ui/undo/UndoLine';
import { useCompact } from '../../ui/useCompact';
import css from './DutyList.module.css';
import { DoneRow, DutyRow } from './DutyRow';
import { type Group, type GroupName, nextSentence } from './rows';
import type { Duties } from './useDuties';

interface Props {
  view: TodayView;
  duties: Duties;
}

export function DutyList({ view, duties }: Props) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const zone = useZone();
  const navigate = useNavigate();
  const nothingNow = view.now_due.length === 0;
  return (
    <div className={css.scroll} ref={duties.listRef}>
      {nothingNow && (
        <Notice
          title={nextSentence(view, { now, zone, locale: i18n.language }, t)}
          act={
            duties.groups.length === 0 ? (
              <Button label={t('New case')} shortcut="n" onClick={() => void navigate({ to: '/new' })} />
            ) : undefined
          }
        />
      )}
      {duties.groups.map((group) => (
        <DutyGroup key={group.name} group={group} primary={primaryOf(view)} duties={duties} />
      ))}
    </div>
  );
}

/** On a phone one button carries the fill: the first callback that presses, or else the next duty's. */
function primaryOf(view: TodayView): string | undefined {
  const first =
    view.now_due.find((duty) => duty.act === 'ring') ?? view.now_due[0] ?? view.next_hour[0] ?? view.later_today[0] ?? view.openings[0];
  return first?.id;
}

function DutyGroup({ group, primary, duties }: { group: Group; primary: string | undefined; duties: Duties }) {
  const { t } = useTranslation();
  const now = useMinute();
  const compact = useCompact();
  const titles: Record<GroupName, string> = {
    now: t('Now'),
    next_hour: t('Next hour'),
    later_today: t('Later today'),
    openings: t('Openings not yet claimed'),
  };
  const pressing = group.name === 'now';

  const lookOf = (duty: DutyView): ButtonLook => {
    if (compact) return duty.id === primary ? 'filled' : pressing ? 'bordered' : 'quiet';
    if (duties.selected?.id === duty.id) return duties.peekOpen ? 'tinted' : 'filled';
    return pressing ? 'bordered' : 'quiet';
  };

  return (
    <section aria-labelledby={`today-${group.name}`}>
      <h2 className={css.head} id={`today-${group.name}`}>
        {titles[group.name]}
        {group.count !== undefined && <span className={css.count}>{group.count >= 1000 ? t('1000 and more') : group.count}</span>}
      </h2>
      <ul>
        {group.rows.map((duty) => {
          const done = duties.done.get(duty.id);
          return done !== undefined ? (
            <DoneRow key={duty.id} done={done} onUndo={() => takeBack(duty.id)} />
          ) : (
            <DutyRow
              key={duty.id}
              duty={duty}
              pressing={pressing}
              selected={!compact && duties.selected?.id === duty.id}
              look={lookOf(duty)}
              compact={compact}
              now={now}
              onSelect={() => duties.select(duty.id)}
              onAct={() => duties.act(duty)}
            />
          );
        })}
      </ul>
    </section>
  );
}
