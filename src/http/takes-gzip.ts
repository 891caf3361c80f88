/** Whether a client takes gzip: it may name it, or all, and may name it to say that it does not. */
export function takesGzip(header: string | string[] | undefined): boolean {
  const accepted = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.replaceAll(' ', ''));
  const own =
    accepted.find((coding) => /^gzip(;|$)/.test(coding)) ??
    accepted.find((coding) => /^\*(;|$)/.test(coding));
  return own !== undefined && !/;q=0(\.0*)?$/.test(own);
}
