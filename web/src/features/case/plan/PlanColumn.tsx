import { useCase } from '../CaseContext';
import { Clocks } from './Clocks';
import { GestureBlock } from './GestureBlock';
import { MoodLine } from './MoodLine';
import { OfferBlock } from './OfferBlock';
import css from './Plan.module.css';
import { Promises } from './Promises';
import { Tracks } from './Tracks';
import { Waiting } from './Waiting';

/** What is done, what is next and by when; each thing with the acts that move it. */
export function PlanColumn() {
  const { view } = useCase();
  return (
    <div className={css.column}>
      <Tracks />
      <Waiting />
      {view.clocks.length > 0 && <Clocks />}
      <Promises />
      <OfferBlock />
      <GestureBlock />
      {view.mood.length > 0 && <MoodLine />}
    </div>
  );
}
