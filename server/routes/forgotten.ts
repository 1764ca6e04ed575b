import type { z } from "zod";
import { doneAnswer, forgottenBody } from "../../shared/contract/people.ts";
import { letterText } from "../../shared/i18n/letters.ts";
import { AppError } from "../errors.ts";
import type { Letter } from "../mail/mail.ts";
import { done } from "./account.ts";
import { requestLanguage } from "./language.ts";
import type { Route } from "./route.ts";
import { anonymous, deviceOf } from "./sign-in-device.ts";
import { open } from "./sign-in.ts";

export const forgottenRoute: Route = {
  ...open,
  method: "POST",
  path: "/api/forgotten",
  summary:
    "Ask for a link by mail that sets a new password; the answer tells nobody who has an account",
  audit: "forgotten",
  sample: "/api/forgotten",
  body: forgottenBody,
  answer: doneAnswer,
  handle: async (context) => {
    const { world, door, request } = context;
    const { mail } = context.ways;
    if (!mail || world.name !== "own") {
      throw new AppError("request.not_found", { path: "/api/forgotten" });
    }
    const { email } = context.body as z.infer<typeof forgottenBody>;
    const { network, address } = deviceOf(context);
    // Never told of as a success: every mail that was asked for slows down the next.
    const seconds = door.gate.try({ account: `forgotten ${email}`, network, known: false });
    if (seconds > 0) throw new AppError("request.too_many", { seconds });
    const language = requestLanguage(request);
    const letter = async (): Promise<Letter | null> => {
      const link = await world.desk.run("forgottenLink", anonymous, { email, address });
      if (!link) return null;
      const facts = { name: link.name, link: mail.linkTo(`/welcome#${link.secret}`) };
      return { to: email, ...letterText("forgotten", language, facts) };
    };
    // Not waited for: whether there is such a person is looked up when the answer is on its way.
    mail.post(letter());
    return done;
  },
};
