import { Int, ObjectType } from 'type-graphql';
import type { Refusal } from '../../platform/errors.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { Column } from '../../platform/graph/row-field.ts';

export const UserErrorCode = enumOf(
  'UserErrorCode',
  'Why an act was not done.',
  [
    'NOT_FOUND',
    'INVALID',
    'CONFLICT',
    'FORBIDDEN',
    'LIMIT_TOO_HIGH',
    'DUPLICATE_IDENTIFIER',
    'WOULD_LOSE_DATA',
    'DRY_RUN_ONLY',
    'STALE_VERSION',
    'SUPPRESSED',
    'IDEMPOTENCY_KEY_REUSED',
    'RETRY_LATER',
  ],
  {
    NOT_FOUND: 'What is named is not there, or may not be seen.',
    INVALID: 'A value cannot be.',
    CONFLICT: 'Something else is in its place already.',
    FORBIDDEN: 'The credential does not allow it.',
    LIMIT_TOO_HIGH: 'More is asked for than is done at once.',
    DUPLICATE_IDENTIFIER: 'Another node has the identifier.',
    WOULD_LOSE_DATA: 'Something still refers to what would go: move or remove that first.',
    DRY_RUN_ONLY: 'It can be tried only.',
    STALE_VERSION: 'Somebody changed it since it was read: "currentVersion" says which version it has.',
    SUPPRESSED: 'It would bring back somebody who left.',
    IDEMPOTENCY_KEY_REUSED: 'Another act was sent with the key.',
    RETRY_LATER: 'Somebody else is writing: send it again.',
  },
);

@ObjectType({ description: 'Why an act was not done. Nothing of it was.' })
export class UserError {
  @Column(() => UserErrorCode, 'What is wrong, for programs.')
  code!: string;

  @Column(() => [String], 'Where in the arguments, outermost first; empty where it is of no argument.')
  path!: string[];

  @Column(() => String, 'What is wrong and what to do, in plain English.')
  message!: string;

  @Column(() => String, 'Names the message for translators; it stays when the words change.')
  messageKey!: string;

  @Column(() => Int, 'The version that it has now, where another was expected.', { nullable: true })
  currentVersion!: number | null;
}

/** A refusal as the graph tells it. */
export const userErrorOf = ({ code, path, message, messageKey, currentVersion }: Refusal): UserError => ({
  code,
  path,
  message,
  messageKey,
  currentVersion,
});
