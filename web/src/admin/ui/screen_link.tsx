import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Filters } from "./url_filters";

interface ScreenLinkProps {
  /** Below /admin: "orders/12". */
  to: string;
  search?: Filters;
  children: ReactNode;
}

/** A real link to another Admin screen; screens are registered in a list, so `to` is plain text. */
export function ScreenLink({ to, search, children }: ScreenLinkProps) {
  return (
    <Anchor component={Link} to={screenPath(to)} search={search as never}>
      {children}
    </Anchor>
  );
}

/** The address of an Admin screen, for links and navigate(). */
export function screenPath(to: string) {
  return `/admin/${to}` as "/admin";
}
