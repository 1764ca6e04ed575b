/** What the people of the demo company are called: by their role, which every reader is told in their own language. */
import { roles, type Role } from "./roles.ts";

const mark = "demo:";

/** The name the demo's person, or screen, of a role is kept under. */
export const demoName = (role: Role): string => `${mark}${role}`;

/** The role such a name stands for; null for the name of anybody else. */
export const roleOfDemoName = (name: string): Role | null =>
  roles.find((role) => name === demoName(role)) ?? null;
