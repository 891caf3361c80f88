/** Who asks, and which rooms are for them. */
export interface Viewer {
  role: string | null;
  name: string | null;
  edits: boolean;
  decides: boolean;
  consents: boolean;
  makesTokens: boolean;
}

/** The question who asks. */
export const VIEWER = `query Viewer {
  viewer {
    role name
    edits: can(action: "EDIT")
    decides: can(action: "DECIDE")
    consents: can(action: "CONSENT")
    makesTokens: can(action: "TOKENS")
  }
}`;
