/** The geometry of the mood line: a true time scale, one line through the readings, labels on the turns. Units: CSS pixels. */

export interface Reading {
  at: string;
  word: string;
  /** -100 worst to 100 best, calm 0. */
  mood: number;
  cause: string;
}

export interface Point {
  x: number;
  y: number;
  index: number;
}

export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  text: string;
  tone: 'cause' | 'feeling';
}

export interface Tick {
  x: number;
  at: number;
}

export interface MoodGeometry {
  points: Point[];
  path: string;
  labels: Label[];
  ticks: Tick[];
  calmY: number;
  nowX: number;
  bottom: number;
}

export interface MoodFrame {
  width: number;
  height: number;
  zone: string;
  locale: string;
  /** The width a text will take, near enough to keep labels apart. */
  measure: (text: string) => number;
  /** What stands at the left end of the calm line; labels keep off it. */
  calm: string;
}

const edge = { left: 6, right: 19, top: 26, bottom: 44 };
const pxPerMood = 0.42;
const dayMs = 86_400_000;
const labelHeight = 15;
const labelsMax = 8;

export function moodGeometry(readings: Reading[], now: Date, frame: MoodFrame): MoodGeometry {
  const sorted = readings.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const first = Date.parse(sorted[0]?.at ?? now.toISOString());
  const end = Math.max(now.getTime(), Date.parse(sorted.at(-1)?.at ?? now.toISOString()), first + 1);
  const span = frame.width - edge.left - edge.right;
  const xOf = (at: number) => edge.left + ((at - first) / (end - first)) * span;

  const best = Math.max(0, ...sorted.map((reading) => reading.mood));
  const worst = Math.min(0, ...sorted.map((reading) => reading.mood));
  const room = frame.height - edge.top - edge.bottom;
  const scale = Math.min(pxPerMood, room / Math.max(1, best - worst));
  const calmY = edge.top + best * scale;

  const points = sorted.map((reading, index) => ({ x: xOf(Date.parse(reading.at)), y: calmY - reading.mood * scale, index }));
  return {
    points,
    path: pathThrough(points),
    labels: labelsOf(sorted, points, calmY, frame),
    ticks: midnights(first, end, frame).map((at) => ({ x: xOf(at), at })),
    calmY,
    nowX: xOf(now.getTime()),
    bottom: frame.height,
  };
}

/** From reading to reading; a feeling holds, then turns: level at every reading, so that the line never shows what nobody read. */
export function pathThrough(points: Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let before = first;
  let path = `M${round(first.x)} ${round(first.y)}`;
  for (const point of rest) {
    const dx = point.x - before.x;
    path += `C${round(before.x + dx * 0.6)} ${round(before.y)} ${round(point.x - dx * 0.3)} ${round(point.y)} ${round(point.x)} ${round(point.y)}`;
    before = point;
  }
  return path;
}

/** Where the line turns, and its two ends: the readings whose cause is worth a label. */
export function turns(readings: Reading[]): number[] {
  return readings.flatMap((reading, index) => {
    const before = readings[index - 1];
    const after = readings[index + 1];
    if (before === undefined || after === undefined) return [index];
    return reading.cause !== '' || Math.sign(reading.mood - before.mood) !== Math.sign(after.mood - reading.mood) ? [index] : [];
  });
}

function labelsOf(readings: Reading[], points: Point[], calmY: number, frame: MoodFrame): Label[] {
  const last = readings.length - 1;
  const placed = [{ left: 0, right: frame.measure(frame.calm), top: calmY + 4 - labelHeight }];
  const labels: Label[] = [];
  const chosen = turns(readings);
  // The ends first: when there is no room for all, it is the middle that stays without words.
  const order = chosen.toSorted((a, b) => Number(b === last) - Number(a === last) || Number(b === 0) - Number(a === 0) || a - b);
  for (const index of order.slice(0, labelsMax)) {
    const reading = readings[index];
    const point = points[index];
    if (reading === undefined || point === undefined) continue;
    for (const label of placesFor(reading, point, index, last, readings)) {
      const width = frame.measure(label.text);
      const left = label.anchor === 'end' ? label.x - width : label.x;
      const box = { left, right: left + width, top: label.y - labelHeight };
      if (box.left < 0 || box.right > frame.width) continue;
      if (placed.some((other) => box.left < other.right + 4 && box.right > other.left - 4 && Math.abs(box.top - other.top) < labelHeight))
        continue;
      placed.push(box);
      labels.push(label);
      break;
    }
  }
  return labels;
}

/** Where a label may stand, the best place first. */
function placesFor(reading: Reading, point: Point, index: number, last: number, readings: Reading[]): Label[] {
  const { x, y } = point;
  if (index === 0 || index === last) {
    // The word with its cause; where there is no room for both, the word.
    const texts = reading.cause === '' ? [reading.word] : [`${reading.word}: ${reading.cause}`, reading.word];
    return texts.flatMap((text): Label[] => {
      const label = { text, tone: 'feeling' as const };
      if (index === 0) return [-10, 20].map((dy) => ({ ...label, x: Math.max(2, x - 4), y: y + dy, anchor: 'start' }));
      return [
        ...[-6, 20].map((dy): Label => ({ ...label, x: x - 10, y: y + dy, anchor: 'end' })),
        { ...label, x: x + 10, y: y + 4, anchor: 'start' },
      ];
    });
  }
  const label = reading.cause === '' ? { text: reading.word, tone: 'feeling' as const } : { text: reading.cause, tone: 'cause' as const };
  const before = readings[index - 1]?.mood ?? 0;
  const peak = reading.mood > before && reading.mood >= (readings[index + 1]?.mood ?? 0);
  const heights = peak ? [-8, 16] : reading.mood <= before ? [8, 16, -8] : [16, 12, -8];
  return (['start', 'end'] as const).flatMap((anchor) =>
    heights.map((dy) => ({ ...label, anchor, x: anchor === 'start' ? x + 10 : x - 10, y: y + dy })),
  );
}

/** The starts of the days between two instants, by a zone's calendar; thinned out when they would stand too close. */
export function midnights(from: number, to: number, { zone, width }: Pick<MoodFrame, 'zone' | 'width'>): number[] {
  const days: number[] = [];
  let at = startOfDay(from + dayMs, zone);
  while (at < to && days.length < 4000) {
    if (at > from) days.push(at);
    at = startOfDay(at + dayMs + dayMs / 8, zone);
  }
  const most = Math.max(1, Math.floor(width / 56));
  const every = Math.ceil(days.length / most);
  return every <= 1 ? days : days.filter((_, index) => index % every === 0);
}

function startOfDay(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const guess = at - ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000 - (at % 1000);
  // A day on which the clocks change is an hour longer or shorter than its clock says.
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(new Date(guess)));
  if (hour === 0) return guess;
  return hour > 12 ? guess + (24 - hour) * 3_600_000 : guess - hour * 3_600_000;
}

const round = (value: number) => Math.round(value * 10) / 10;
