import type { Page } from './chromium';

export interface FileToDrop {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the place that the import view has for them, once it is there. */
export async function dropFiles(
  page: Pick<Page, 'evaluate' | 'waitFor'>,
  files: readonly FileToDrop[],
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') }));
  await page.waitFor(`Boolean(document.querySelector('main input[type=file]'))`);
  await page.evaluate(`(() => {
    const transfer = new DataTransfer();
    for (const { name, text } of ${JSON.stringify(given)})
      transfer.items.add(new File([Uint8Array.from(atob(text), (each) => each.charCodeAt(0))], name));
    const zone = document.querySelector('main input[type=file]').parentElement;
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  })()`);
}
