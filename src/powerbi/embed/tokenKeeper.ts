import { EmbedFailure, failureOf } from './failure';

/** How often the end of the token is looked at, and how long before it a new one is fetched. */
const LOOK_MS = 30_000;
const EARLY_MS = 120_000;
/** After a failure the next attempt waits a look, then twice as long each time, up to this. */
const LONGEST_WAIT_MS = 300_000;

export interface TokenKeeping {
  /** End of the token, an ISO instant. */
  readonly expiration: string;
  /** Fetches a new token, hands it to the report, and gives its end. */
  readonly renew: () => Promise<string>;
  readonly onRenewed: () => void;
  readonly onFailure: (failure: EmbedFailure) => void;
  /** The page, whose timers sleep while it is hidden. */
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

export interface TokenKeeper {
  /** Renews at once, because Power BI says that the token is over; refused when the token was only just renewed. */
  readonly renewNow: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Renews a token before its end: it looks every 30 seconds and whenever the page is seen again, and renews when less than
 * two minutes are left. One renewal at a time; after a failure it waits longer each time.
 */
export function keepToken({ expiration, renew, onRenewed, onFailure, page }: TokenKeeping): TokenKeeper {
  let end = Date.parse(expiration);
  let renewal: Promise<void> | null = null;
  let failures = 0;
  let notBefore = 0;
  let renewedAt = -Infinity;
  let isStopped = false;

  async function attempt(): Promise<void> {
    try {
      end = Date.parse(await renew());
      renewedAt = Date.now();
      failures = 0;
      notBefore = 0;
      if (!isStopped) onRenewed();
    } catch (error) {
      failures += 1;
      notBefore = Date.now() + Math.min(LONGEST_WAIT_MS, LOOK_MS * 2 ** (failures - 1));
      if (!isStopped) onFailure(failureOf(error));
    }
  }

  function start(): Promise<void> {
    renewal ??= attempt().finally(() => {
      renewal = null;
    });
    return renewal;
  }

  function look(): void {
    if (page.visibilityState === 'hidden' || Date.now() < notBefore) return;
    // A service may give tokens that live less than two minutes: those are renewed at most once a look.
    if (end - Date.now() < EARLY_MS && Date.now() - renewedAt >= LOOK_MS) void start();
  }

  const timer = setInterval(look, LOOK_MS);
  page.addEventListener('visibilitychange', look);
  return {
    renewNow: () => {
      if (renewal === null && Date.now() - renewedAt < LOOK_MS) {
        onFailure(new EmbedFailure('token-refused'));
        return Promise.resolve();
      }
      return start();
    },
    stop: () => {
      isStopped = true;
      clearInterval(timer);
      page.removeEventListener('visibilitychange', look);
    },
  };
}
