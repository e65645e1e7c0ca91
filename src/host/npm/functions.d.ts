/**
 * Loads the module, once. In a browser it has to be awaited before the first call; under Node.js it has been loaded by the
 * import. `from` is the address of `imnm.wasm` where that is not beside this file.
 */
export function init(from?: URL | string): Promise<void>;

/**
 * Assesses a case. What is wrong with the call is a value with `ok: false`; what is wrong in the patient is refused in the
 * assessment. An exception is a fault of the module: throw its answers away and load it anew.
 */
export function assess(input: ApiCase): ApiResult;

/** The same on JSON as a text, which keeps every digit of a number. */
export function assessText(input: string): string;
