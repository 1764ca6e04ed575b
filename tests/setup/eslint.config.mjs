import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** What scripts may use without an import. */
const nodeGlobals =
  "AbortController AbortSignal Blob Buffer FormData TextDecoder TextEncoder URL URLSearchParams WebSocket clearInterval clearTimeout console fetch performance process queueMicrotask setImmediate setInterval setTimeout structuredClone".split(
    " ",
  );

const typed = ["{shared,server,web,tests}/**/*.{ts,tsx}"];

export default defineConfig(
  { ignores: ["dist/**", "data/**", "tests/.artifacts/**", "tests/vectors/**", "**/*.d.mts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, "readonly"])),
    },
  },
  {
    files: typed,
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      // The compiler finds unused names itself, and knows more about them.
      "@typescript-eslint/no-unused-vars": "off",
      "no-undef": "off",
      // A forgotten await is a write that nobody waits for.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSEnumDeclaration, TSModuleDeclaration[kind='namespace']",
          message: "Use a closed set `as const`.",
        },
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
      ],
    },
  },
  {
    // What these tools load must be a default export.
    files: ["**/*.config.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["web/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["**/server/**"], message: "The web never imports the server." }] },
      ],
    },
  },
  {
    files: ["server/routes/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["**/store/**", "kysely", "better-sqlite3", "pg"],
              message: "Routes read through the gateway.",
            },
          ],
        },
      ],
    },
  },
);
