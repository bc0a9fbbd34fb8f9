import {
  elapsed,
  minutesAndSeconds,
  paused,
  reopened,
  resumed,
  SHORT_ABSENCE,
  startedAt,
  touched,
} from '../../../src/taskpane/views/persona/stopwatch';

const MINUTE = 60_000;

describe('the stop-watch of a view', () => {
  it('counts while it runs and stands still while it is paused', () => {
    const watch = paused(startedAt(0), 3 * MINUTE);
    expect(elapsed(watch, 60 * MINUTE)).toBe(3 * MINUTE);
    expect(elapsed(resumed(watch, 60 * MINUTE), 61 * MINUTE)).toBe(4 * MINUTE);
  });

  it('loses nothing by being paused twice, resumed twice or touched', () => {
    const watch = paused(paused(resumed(startedAt(0), MINUTE), 2 * MINUTE), 9 * MINUTE);
    expect(elapsed(watch, 20 * MINUTE)).toBe(2 * MINUTE);
    expect(touched(watch, 20 * MINUTE)).toBe(watch);
    expect(elapsed(touched(startedAt(0), MINUTE), 2 * MINUTE)).toBe(2 * MINUTE);
  });

  it('counts a short absence and stops at a long one', () => {
    const watch = touched(startedAt(0), 2 * MINUTE);
    expect(elapsed(reopened(watch, 2 * MINUTE + SHORT_ABSENCE), 8 * MINUTE)).toBe(8 * MINUTE);
    const left = reopened(watch, 3 * MINUTE + SHORT_ABSENCE);
    expect(left.since).toBeNull();
    expect(elapsed(left, 600 * MINUTE)).toBe(2 * MINUTE);
  });

  it('takes no time away when the clock was set back', () => {
    const watch = { spent: MINUTE, since: 10 * MINUTE };
    expect(elapsed(watch, 5 * MINUTE)).toBe(MINUTE);
    expect(reopened(watch, 5 * MINUTE)).toEqual({ spent: MINUTE, since: null });
  });

  it('is read as minutes and seconds', () => {
    expect([0, 59_999, 60_000, 905_000].map(minutesAndSeconds)).toEqual(['0:00', '0:59', '1:00', '15:05']);
  });
});
