/** Takes what is found about a file as a whole, or about a line of it, before its cells are read. */
export interface FileReport {
  error: (line: number | null, message: string) => void;
  warning: (line: number | null, message: string, value: string) => void;
}
