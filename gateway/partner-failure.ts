/** Why nothing of a partner's answer can be given out, for programs. */
export type PartnerFailureCode = 'PARTNER_UNAVAILABLE' | 'PARTNER_INVALID';

/** A partner did not answer, or not with what was asked. */
export class PartnerFailure extends Error {
  override name = 'PartnerFailure';
  readonly code: PartnerFailureCode;

  constructor(code: PartnerFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
