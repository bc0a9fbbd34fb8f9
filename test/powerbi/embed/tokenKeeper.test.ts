import type { EmbedFailure } from '../../../src/powerbi/embed/failure';
import { keepToken, type TokenKeeper } from '../../../src/powerbi/embed/tokenKeeper';

const MINUTE = 60_000;

/** A page that is hidden and seen. */
function createPage() {
  const events = new EventTarget();
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    turn: (state: DocumentVisibilityState) => {
      page.visibilityState = state;
      events.dispatchEvent(new Event('visibilitychange'));
    },
  };
  return page;
}

describe('the keeper of a token', () => {
  const started: TokenKeeper[] = [];

  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-02T06:00:00Z') });
  });

  afterEach(() => {
    for (const keeper of started.splice(0)) keeper.stop();
    jest.useRealTimers();
  });

  const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();

  /** Keeps a token of so many minutes; each renewal gives an hour, or what `renew` gives. */
  function keep(minutes: number, renew: () => Promise<string> = () => Promise.resolve(inMinutes(60))) {
    const page = createPage();
    const renewals: number[] = [];
    const failures: EmbedFailure[] = [];
    const keeper = keepToken({
      expiration: inMinutes(minutes),
      renew: () => {
        renewals.push(Date.now());
        return renew();
      },
      onRenewed: () => {},
      onFailure: (failure) => void failures.push(failure),
      page: page as unknown as Document,
    });
    started.push(keeper);
    return { page, renewals, failures, keeper };
  }

  it('renews once, when less than two minutes are left', async () => {
    const { renewals } = keep(10);
    await jest.advanceTimersByTimeAsync(8 * MINUTE);
    expect(renewals).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(renewals).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(57 * MINUTE);
    expect(renewals).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    expect(renewals).toHaveLength(2);
  });

  it('leaves the service alone while the page is hidden, and looks as soon as it is seen', async () => {
    const { page, renewals } = keep(3);
    page.turn('hidden');
    await jest.advanceTimersByTimeAsync(30 * MINUTE);
    expect(renewals).toHaveLength(0);
    page.turn('visible');
    expect(renewals).toHaveLength(1);
  });

  it('has one renewal under way at a time', async () => {
    let finish = (_end: string): void => {};
    const { page, renewals, keeper } = keep(1, () => new Promise((resolve) => (finish = resolve)));
    page.turn('visible');
    page.turn('visible');
    void keeper.renewNow();
    await jest.advanceTimersByTimeAsync(5 * MINUTE);
    expect(renewals).toHaveLength(1);
    finish(inMinutes(60));
    await jest.advanceTimersByTimeAsync(5 * MINUTE);
    expect(renewals).toHaveLength(1);
  });

  it('waits longer after each failure, five minutes at most, and starts afresh after a success', async () => {
    let isDown = true;
    const { renewals, failures } = keep(1, () =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve(inMinutes(60)),
    );
    await jest.advanceTimersByTimeAsync(30 * MINUTE);
    const pauses = renewals.slice(1).map((at, index) => (at - renewals[index]!) / 1000);
    expect(pauses.slice(0, 6)).toEqual([30, 60, 120, 240, 300, 300]);
    expect(failures).toHaveLength(renewals.length);
    expect(failures[0]).toMatchObject({ code: 'powerbi' });
    isDown = false;
    const before = renewals.length;
    await jest.advanceTimersByTimeAsync(30 * MINUTE);
    expect(renewals).toHaveLength(before + 1);
  });

  it('renews a token that never lives two minutes no oftener than it looks', async () => {
    const { renewals, page } = keep(1, () => Promise.resolve(inMinutes(1)));
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    page.turn('visible');
    expect(renewals).toHaveLength(4);
  });

  it('gives a token up that is over as soon as it was renewed', async () => {
    const { renewals, failures, keeper } = keep(60);
    await keeper.renewNow();
    await keeper.renewNow();
    expect(renewals).toHaveLength(1);
    expect(failures).toMatchObject([{ code: 'token-refused' }]);
  });

  it('says and does nothing once it is stopped', async () => {
    const { page, renewals, failures, keeper } = keep(1, () => Promise.reject(new Error('down')));
    page.turn('visible');
    keeper.stop();
    await jest.advanceTimersByTimeAsync(30 * MINUTE);
    page.turn('visible');
    expect(renewals).toHaveLength(1);
    expect(failures).toEqual([]);
  });
});
