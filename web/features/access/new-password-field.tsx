import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { PasswordField } from "../../ui/checked-field.tsx";
import { longest, shortest } from "./password-length.ts";
import { usePasswordWords } from "./use-password-words.ts";

export type NewPasswordFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** True once it was handed in: only then is too short a fault. */
  asked: boolean;
  input: Ref<HTMLInputElement>;
};

/** A password to choose: length is what counts, and what is missing of it is told while typing. */
export function NewPasswordField({ label, value, onChange, asked, input }: NewPasswordFieldProps) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const words = usePasswordWords();
  const missing = shortest - value.length;
  const hint =
    value.length > longest
      ? t("welcome.tooLong")
      : value === ""
        ? t("welcome.hint")
        : missing > 0
          ? t("welcome.left", { count: missing })
          : t("welcome.enough");
  return (
    <PasswordField
      label={label}
      name="new-password"
      autoComplete="new-password"
      value={value}
      onChange={onChange}
      error={asked && missing > 0 ? t("welcome.passwordNeeded") : null}
      hint={<span aria-live="polite">{hint}</span>}
      input={input}
      words={words}
    />
  );
}
