import { Outlet, useLocation } from "@tanstack/react-router";
import { Layout } from "./layout.tsx";

/** Bar and filters around every page but the wall, which is nothing but its picture. */
export function Frame() {
  const onWall = useLocation({ select: ({ pathname }) => pathname === "/wall" });
  return onWall ? <Outlet /> : <Layout />;
}
