import { ratio } from './ratio';

/**
 * E-mail bounce rate: e-mails that came back ÷ e-mails sent. For a web page, see BOUNCE_RATE.
 * @customfunction EMAIL_BOUNCE_RATE
 * @param bounced E-mails that came back.
 * @param sent E-mails sent.
 */
export function emailBounceRate(bounced: unknown[][], sent: unknown[][]): number {
  return ratio('email_bounce_rate', { bounced, sent });
}
