/** Whether a text is a currency by ISO 4217, such as MXN. */
export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);
