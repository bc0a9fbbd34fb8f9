/** The metadata of the functions with descriptions and argument names of another language; names and ids stay as they are. */
export function localizeFunctions(metadata, texts) {
  const ids = new Set(metadata.functions.map(({ id }) => id));
  const problems = Object.keys(texts)
    .filter((id) => !ids.has(id))
    .map((id) => `${id} is translated and does not exist`);
  const functions = metadata.functions.map((one) => {
    const text = texts[one.id];
    if (!text) {
      problems.push(`${one.id} is not translated`);
      return one;
    }
    const names = one.parameters.map(({ name }) => name);
    const unknown = Object.keys(text.parameters).filter((name) => !names.includes(name));
    problems.push(...unknown.map((name) => `${one.id} has no argument ${name}`));
    const parameters = one.parameters.map((parameter) => {
      const translated = text.parameters[parameter.name];
      if (!translated) problems.push(`the argument ${parameter.name} of ${one.id} is not translated`);
      const [name, description] = translated ?? [parameter.name, parameter.description];
      return { ...parameter, name, description };
    });
    return { ...one, description: text.description, parameters };
  });
  if (problems.length > 0) throw new Error(`translated functions: ${problems.join('; ')}`);
  return { ...metadata, functions };
}
