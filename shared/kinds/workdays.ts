import { dateColumn, label } from "./common-columns.ts";
import type { Kind } from "./kind.ts";

export const workdays: Kind = {
  name: "workdays",
  label: label("工作日曆", "工作日历", "Working-day calendar"),
  description: label(
    "週一至週五之外的例外:節假日與調休上班日",
    "周一至周五之外的例外:节假日与调休上班日",
    "Exceptions to Monday–Friday: holidays and make-up days",
  ),
  columns: [
    { ...dateColumn, example: "2026-10-01" },
    {
      name: "working",
      label: label("是否上班", "是否上班", "Working"),
      type: "flag",
      required: true,
      example: "N",
    },
  ],
  key: ["date"],
  keyWithout: null,
  dateColumn: "date",
  observed: false,
  officeFrom: null,
  rules: [],
  cautions: [],
};
