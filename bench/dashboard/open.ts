/**
 * Opens a page in Chromium: node open.js <page.html>. Prints the seconds from the start of the navigation until the
 * first page of the dashboard is drawn.
 */
import { openPage } from '../../test/helpers/chromium';

const DRAWN = `new Promise((resolve) => {
  const look = () => {
    if (!document.querySelector('.drawing svg')) return requestAnimationFrame(look);
    requestAnimationFrame(() => resolve(performance.now() / 1000));
  };
  look();
})`;

async function main(): Promise<void> {
  const page = await openPage(`file://${process.argv[2] ?? ''}`, { language: 'fr-FR' });
  try {
    await page.waitFor(`document.getElementById('data') !== null`);
    console.log(JSON.stringify({ seconds: Number(await page.evaluate(DRAWN)) }));
  } finally {
    await page.close();
  }
}

void main();
