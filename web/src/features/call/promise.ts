import type { LoadDay } from '../../ui/LoadDays';
import { instantOf, wallOf } from '../../ui/zonedTime';
import { canChoose } from './command';
import type { Sheet } from './sheet';

const checkAfterMs = 15 * 60_000;

/** What is promised has changed: what either side had accepted was something else. */
export function unaccepted(sheet: Sheet): Sheet {
  return { ...sheet, weAcceptAt: undefined, theyAcceptAt: undefined };
}

/** An option is chosen: the promise takes its words and its day, where nobody has typed others. How sure we are is asked anew. */
export function afterChoice(sheet: Sheet, index: number): Sheet {
  const chosen = sheet.options[index];
  if (chosen === undefined || !canChoose(chosen)) return sheet;
  if (sheet.chosen === index) return unaccepted({ ...sheet, chosen: undefined });
  const before = sheet.chosen === undefined ? undefined : sheet.options[sheet.chosen]?.option;
  const untouched = sheet.promise.text === '' || sheet.promise.text === before?.title;
  const due = chosen.option.by ?? sheet.promise.due;
  const next = {
    ...unaccepted(sheet),
    chosen: index,
    promise: untouched ? { ...sheet.promise, text: chosen.option.title, due, certainty: undefined } : sheet.promise,
  };
  return withCheck(next);
}

/** The second promise, to ring and hear whether it came right, stands a quarter of an hour after the first until it is moved. */
export function withCheck(sheet: Sheet): Sheet {
  const { due } = sheet.promise;
  if (due === undefined || sheet.check === undefined) return sheet;
  if (sheet.check.due !== undefined && Date.parse(sheet.check.due) > Date.parse(due)) return sheet;
  return { ...sheet, check: { ...sheet.check, due: new Date(Date.parse(due) + checkAfterMs).toISOString() } };
}

/** A day of the picker: the time of day stays. A full day is not refused, but how sure we are must be said anew. */
export function onDay(sheet: Sheet, day: LoadDay, zone: string): Sheet {
  const time = sheet.promise.due === undefined ? '17:00' : wallOf(new Date(sheet.promise.due), zone).slice(11);
  const due = instantOf(`${day.date}T${time}`, zone)?.toISOString();
  const full = day.closed || day.taken >= day.places;
  return withCheck({
    ...unaccepted(sheet),
    promise: { ...sheet.promise, due, certainty: full ? undefined : sheet.promise.certainty },
  });
}

export function dayOf(days: LoadDay[], due: string | undefined, zone: string): LoadDay | undefined {
  if (due === undefined) return undefined;
  const date = wallOf(new Date(due), zone).slice(0, 10);
  return days.find((day) => day.date === date);
}
