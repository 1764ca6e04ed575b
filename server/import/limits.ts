/** What a file may be at most (contract 1); every bound is reached long before memory is. */
export type ReadLimits = {
  readonly csvBytes: number;
  readonly xlsxBytes: number;
  readonly rows: number;
  /** One record of a CSV file, in characters. */
  readonly recordCharacters: number;
  /** One cell: what a spreadsheet can hold. */
  readonly cellCharacters: number;
  readonly columns: number;
  readonly zipEntries: number;
  readonly unpackedBytes: number;
  /** Unpacked : packed, from `ratioFromBytes` unpacked on. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** The reading thread of a workbook: its heap, and how long it may be silent while rows are wanted. */
  readonly workerMegabytes: number;
  readonly workerSilenceMs: number;
};

const megabyte = 1024 * 1024;

export const defaultLimits: ReadLimits = {
  csvBytes: 200 * megabyte,
  xlsxBytes: 20 * megabyte,
  rows: 5_000_000,
  recordCharacters: megabyte,
  cellCharacters: 32_767,
  columns: 1_000,
  zipEntries: 200,
  unpackedBytes: 128 * megabyte,
  ratio: 200,
  ratioFromBytes: megabyte,
  workerMegabytes: 320,
  workerSilenceMs: 30_000,
};

/** How many of the first rows may hold the header (contract 1). */
export const headerDepth = 30;
