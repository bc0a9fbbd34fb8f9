/** A file with the folder it came with, if any. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
}

/** Files that somebody chose by a field of files, or of a folder. */
export function chosenFiles(list: FileList | null): readonly ChosenFile[] {
  return wanted([...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

/** Files that were dropped, with those of dropped folders. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  // Entries and files are gone once the event is over: both are taken before anything is awaited.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const taken = items.map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const found = await Promise.all(
    taken.map(({ entry, file }) =>
      entry?.isDirectory === true
        ? filesIn(entry as FileSystemDirectoryEntry, `${entry.name}/`)
        : file === null
          ? []
          : [{ name: file.name, file }],
    ),
  );
  return wanted(found.flat());
}

async function filesIn(folder: FileSystemDirectoryEntry, path: string): Promise<readonly ChosenFile[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // A browser gives at most a hundred at a time.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) break;
    entries.push(...part);
  }
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly ChosenFile[]> => {
      const name = `${path}${entry.name}`;
      if (entry.isDirectory) return filesIn(entry as FileSystemDirectoryEntry, `${name}/`);
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      return [{ name, file }];
    }),
  );
  return found.flat();
}

/** Without what systems leave in folders, such as `.DS_Store` and `~$report.xlsx`. */
function wanted(files: readonly ChosenFile[]): readonly ChosenFile[] {
  return files.filter(({ name }) => !/(^|\/)([.]|~\$)[^/]*$/.test(name));
}
