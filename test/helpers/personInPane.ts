/** What a person does in the pane, as expressions that are true once it could be done. */

/** Presses the button whose text holds these words. */
export const pressing = (words: string): string => `(() => {
  const button = [...document.querySelectorAll('button')].find(
    (each) => each.textContent.includes(${JSON.stringify(words)}) && !each.disabled,
  );
  button?.click();
  return Boolean(button);
})()`;

/** Types into the field whose label begins with these words. */
export const typing = (label: string, text: string): string => `(() => {
  const found = [...document.querySelectorAll('label')].find((each) =>
    each.textContent.startsWith(${JSON.stringify(label)}),
  );
  const field = found && document.getElementById(found.htmlFor);
  if (!field || field.disabled) return false;
  const own = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(own.prototype, 'value').set.call(field, ${JSON.stringify(text)});
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
})()`;

/** What the pane said last, once it holds these words. */
export const saying = (words: string): string => `(() => {
  const said = document.querySelector('[role=status], [role=alert]')?.textContent ?? '';
  return said.includes(${JSON.stringify(words)}) && said;
})()`;
