import type { DeskCommand } from "./command-deps.ts";
import { claimScreen } from "./commands/claim-screen.ts";
import { companySignIn, unlinkCompanySignIn } from "./commands/company-sign-in.ts";
import { confirmScreen } from "./commands/confirm-screen.ts";
import { createToken } from "./commands/create-token.ts";
import { demoToken } from "./commands/demo-token.ts";
import { enterDemo } from "./commands/enter-demo.ts";
import { firstAdminLink, invite, withdrawInvitation } from "./commands/links.ts";
import {
  changePassword,
  disablePerson,
  enablePerson,
  endGrant,
  giveGrant,
} from "./commands/persons.ts";
import { revokeSession, revokeSessions, signOut, touchSession } from "./commands/sessions.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removePersonsSecondFactor,
  removeSecondFactor,
} from "./commands/second-factor.ts";
import { signIn } from "./commands/sign-in.ts";
import { signInCode } from "./commands/sign-in-code.ts";
import { forgottenLink, resetLink } from "./commands/reset-links.ts";
import { useLink } from "./commands/use-link.ts";
import { pairScreen } from "./commands/pair-screen.ts";
import { recordRefusal } from "./commands/record-refusal.ts";
import { revokeScreen } from "./commands/revoke-screen.ts";
import { revokeToken } from "./commands/revoke-token.ts";
import { touchKey } from "./commands/touch-key.ts";

/** Every change of who may see what, by the name the desk's thread knows it by. */
export const commands = {
  createToken,
  signIn,
  signInCode,
  companySignIn,
  unlinkCompanySignIn,
  signOut,
  revokeSession,
  revokeSessions,
  touchSession,
  firstAdminLink,
  invite,
  withdrawInvitation,
  resetLink,
  forgottenLink,
  useLink,
  giveGrant,
  endGrant,
  disablePerson,
  enablePerson,
  changePassword,
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  removePersonsSecondFactor,
  enterDemo,
  demoToken,
  revokeToken,
  pairScreen,
  confirmScreen,
  claimScreen,
  revokeScreen,
  touchKey,
  recordRefusal,
} as const;

export type CommandName = keyof typeof commands;
type Command<N extends CommandName> = (typeof commands)[N];
export type CommandInput<N extends CommandName> =
  Command<N> extends DeskCommand<infer I, unknown> ? I : never;
export type CommandOutput<N extends CommandName> = Awaited<ReturnType<Command<N>>>;
