/** What Excel knows of custom functions: the file that the manifest names. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    /** Errors reach the arguments of type any instead of becoming the result. */
    readonly allowErrorForDataTypeAny?: boolean;
  };
}

export interface ParameterMetadata {
  readonly name: string;
  /** any, number, string or boolean. */
  readonly type?: string;
  /** scalar, or matrix for a range. */
  readonly dimensionality?: string;
  readonly optional?: boolean | null;
  readonly repeating?: boolean;
}

const CANCELABLE = 1;
const STREAMING = 2;
const ERRORS_ALLOWED = 4;

/** The flags that Excel sends with each call. */
export function callFlags({ options = {} }: FunctionMetadata): number {
  return (
    (options.cancelable || options.stream ? CANCELABLE : 0) |
    (options.stream ? STREAMING : 0) |
    (options.allowErrorForDataTypeAny ? ERRORS_ALLOWED : 0)
  );
}

/** Functions by id; Excel compares ids without regard to case. */
export function functionsById(metadata: FunctionsMetadata): ReadonlyMap<string, FunctionMetadata> {
  const byId = new Map<string, FunctionMetadata>();
  for (const fn of metadata.functions) {
    const id = fn.id.toUpperCase();
    if (byId.has(id)) throw new Error(`functions.json lists ${id} twice`);
    byId.set(id, fn);
  }
  return byId;
}
