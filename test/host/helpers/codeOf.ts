import type { OpenWorkbook } from '../node/openWorkbook';

/** The code of the error of Excel that a batch ends in, or `no error`. */
export const codeOf = (
  excel: OpenWorkbook,
  batch: (context: Excel.RequestContext) => void,
): Promise<string> =>
  excel
    .run(async (context) => {
      batch(context);
      await context.sync();
    })
    .then(
      () => 'no error',
      (error: { readonly code: string }) => error.code,
    );
