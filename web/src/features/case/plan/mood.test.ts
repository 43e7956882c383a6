import { describe, expect, it } from 'vitest';
import { type MoodFrame, midnights, moodGeometry, type Reading, turns } from './mood';

const frame: MoodFrame = {
  width: 312,
  height: 132,
  zone: 'Europe/Brussels',
  locale: 'en-GB',
  calm: 'calm',
  measure: (text) => text.length * 6,
};
const reading = (at: string, mood: number, cause = '', word = 'hurt'): Reading => ({ at, mood, cause, word });

const story = [
  reading('2026-11-23T20:14:00Z', -90, '', 'furious'),
  reading('2026-11-24T08:51:00Z', -95, 'missed her twice'),
  reading('2026-11-24T12:40:00Z', -45, 'heard on the call'),
  reading('2026-11-25T08:30:00Z', 45, 'she chose', 'relieved'),
];
const now = new Date('2026-11-25T09:12:00Z');

describe('the mood line', () => {
  it('keeps a true time scale', () => {
    const { points, nowX } = moodGeometry(story, now, frame);
    const [a, b, c, d] = points.map((point) => point.x) as [number, number, number, number];
    const hours = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000;
    const perHour = (d - a) / hours('2026-11-23T20:14:00Z', '2026-11-25T08:30:00Z');
    expect(b - a).toBeCloseTo(perHour * hours('2026-11-23T20:14:00Z', '2026-11-24T08:51:00Z'), 6);
    expect(c - b).toBeCloseTo(perHour * hours('2026-11-24T08:51:00Z', '2026-11-24T12:40:00Z'), 6);
    expect(nowX).toBeGreaterThan(d);
  });

  it('draws worse lower, and calm on its own line', () => {
    const { points, calmY } = moodGeometry(story, now, frame);
    const ys = points.map((point) => point.y);
    expect(ys[1]).toBeGreaterThan(ys[0] as number);
    expect(ys[2]).toBeLessThan(ys[1] as number);
    expect(ys[3]).toBeLessThan(calmY);
    expect(ys[2]).toBeGreaterThan(calmY);
  });

  it('has a tick at each midnight of the reader, and nowhere else', () => {
    const ticks = midnights(Date.parse('2026-11-23T20:14:00Z'), now.getTime(), frame);
    expect(ticks.map((at) => new Date(at).toISOString())).toEqual(['2026-11-23T23:00:00.000Z', '2026-11-24T23:00:00.000Z']);
  });

  it('finds midnight on the day the clocks change', () => {
    const ticks = midnights(Date.parse('2026-10-24T10:00:00Z'), Date.parse('2026-10-27T10:00:00Z'), frame);
    expect(ticks.map((at) => new Date(at).toISOString())).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-10-26T23:00:00.000Z',
    ]);
  });

  it('thins its ticks out over a year', () => {
    const ticks = midnights(Date.parse('2025-11-24T00:00:00Z'), now.getTime(), frame);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.length).toBeGreaterThan(1);
  });

  it('labels the turns and the ends: the last feeling with its cause, the others with theirs', () => {
    const { labels } = moodGeometry(story, now, frame);
    expect(labels.map((label) => label.text).toSorted()).toEqual([
      'furious',
      'heard on the call',
      'missed her twice',
      'relieved: she chose',
    ]);
    expect(labels.find((label) => label.text === 'missed her twice')?.tone).toBe('cause');
    expect(labels.find((label) => label.text === 'furious')?.tone).toBe('feeling');
  });

  it('never lays one label over another, nor outside', () => {
    const crowded = Array.from({ length: 40 }, (_, i) =>
      reading(new Date(Date.parse('2026-11-23T20:00:00Z') + i * 1_800_000).toISOString(), i % 2 === 0 ? -60 : 20, `cause ${i}`),
    );
    const { labels } = moodGeometry(crowded, now, frame);
    const boxes = labels.map((label) => {
      const width = frame.measure(label.text);
      return { left: label.anchor === 'end' ? label.x - width : label.x, width, y: label.y };
    });
    for (const [i, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.left + a.width).toBeLessThanOrEqual(frame.width);
      for (const b of boxes.slice(i + 1)) {
        const apart = Math.abs(a.y - b.y) >= 15 || a.left + a.width <= b.left || b.left + b.width <= a.left;
        expect(apart).toBe(true);
      }
    }
  });

  it('keeps the word of the last feeling when its cause is too long to stand there', () => {
    const long = [
      ...story.slice(0, 3),
      reading('2026-11-25T08:30:00Z', 45, 'a cause that takes far more room than there is beside the line', 'relieved'),
    ];
    expect(moodGeometry(long, now, frame).labels.map((label) => label.text)).toContain('relieved');
  });

  it('skips a reading that changes nothing', () => {
    expect(
      turns([reading('2026-11-23T20:00:00Z', -90), reading('2026-11-23T21:00:00Z', -60), reading('2026-11-23T22:00:00Z', -30)]),
    ).toEqual([0, 2]);
  });

  it('is a point for one reading, and nothing for none', () => {
    expect(moodGeometry(story.slice(0, 1), now, frame).path).toMatch(/^M[\d.]+ [\d.]+$/);
    expect(moodGeometry([], now, frame)).toMatchObject({ points: [], path: '', labels: [] });
  });

  it('stays inside its frame whatever the moods', () => {
    const wild = [reading('2026-11-23T20:00:00Z', -100), reading('2026-11-24T20:00:00Z', 100), reading('2026-11-25T08:00:00Z', -100)];
    for (const { x, y } of moodGeometry(wild, now, frame).points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(frame.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(frame.height - 20);
    }
  });
});
