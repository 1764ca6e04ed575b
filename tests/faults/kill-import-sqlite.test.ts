import { describeKilledImports } from "./support/killed-imports.ts";

describeKilledImports("sqlite");
