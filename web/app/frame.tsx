import { Outlet, useLocation } from "@tanstack/react-router";
import { Known } from "./known.tsx";
import { Layout } from "./layout.tsx";
import { openPages } from "./open-pages.ts";

/** Bar and filters around every page but the ways in, and the wall, which is nothing but its picture. */
export function Frame() {
  const open = useLocation({ select: ({ pathname }) => openPages.has(pathname) });
  return open ? (
    <Outlet />
  ) : (
    <Known>
      <Layout />
    </Known>
  );
}
