import { messages } from '../../messages/index';
import type { Given } from '../command';
import type { ExitCode } from '../refused';
import type { Refresh } from './refreshes';

/** Says how a refresh ended; a person must look unless it is done or under way. */
export function printRefresh(refresh: Refresh, { language, json, print }: Given): ExitCode {
  const isFine = refresh.state === 'completed' || refresh.state === 'running';
  if (json) print(JSON.stringify({ ok: isFine, ...refresh }));
  else {
    const words = messages(language).powerbi;
    const at =
      (refresh.state === 'running' ? refresh.startTime : refresh.endTime) ?? refresh.startTime ?? '?';
    print(words.states[refresh.state](at));
    const reason = reasonOf(refresh.error, words.refreshErrors);
    if (reason !== '') print(reason);
  }
  return isFine ? 0 : 1;
}

type ReasonTexts = ReturnType<typeof messages>['powerbi']['refreshErrors'];

/** The reason in words where its code tells who can do what about it, else as Power BI gives it; empty when it gives none. */
function reasonOf({ code, description }: Refresh['error'], words: ReasonTexts): string {
  if (/credential/i.test(code)) return words.credentials;
  if (/GatewayUnreachable|UnboundDataSource/i.test(code)) return words.gateway;
  const reason = [code, description].filter((part) => part !== '').join(', ');
  return reason === '' ? '' : words.other(reason);
}
