import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import i18next from "i18next";
import { screens } from "@/admin/screens";
import { signedOut } from "@/api/client";
import { queryClient } from "@/api/query_client";
import type { Session } from "@/api/types";
import { ErrorMessage, ErrorPage } from "@/shared/pages/error_page";
import { NotFound, NotFoundPage } from "@/shared/pages/not_found_page";
import { WaitingPage } from "@/shared/pages/waiting_page";
import { mayDo, type Role } from "@/shared/roles";
import { sessionQuery } from "@/shared/session/session";

const root = createRootRoute({ component: Outlet });

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    throw redirect({ to: session && !mayManage(session) ? "/port" : "/admin" });
  },
});

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === "string" ? { next: search.next } : {},
  component: lazyRouteComponent(() => import("@/login/login_page")),
});

const port = createRoute({
  getParentRoute: () => root,
  path: "/port",
  beforeLoad: () => i18next.loadNamespaces("port"),
  component: lazyRouteComponent(() => import("@/port/port_app")),
});

const portWork = createRoute({
  getParentRoute: () => port,
  path: "/",
  component: lazyRouteComponent(() => import("@/port/port_app"), "Work"),
});

const portSearch = createRoute({
  getParentRoute: () => port,
  path: "/search",
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search.q === "string" ? { q: search.q } : {},
  component: lazyRouteComponent(() => import("@/port/port_app"), "SearchScreen"),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: "/admin",
  beforeLoad: async ({ location }) => {
    await Promise.all([requireRole("manager", location.href), i18next.loadNamespaces("admin")]);
  },
  component: lazyRouteComponent(() => import("@/admin/shell/admin_app")),
  notFoundComponent: NotFound,
});

const adminHome = createRoute({
  getParentRoute: () => admin,
  path: "/",
  component: lazyRouteComponent(() => import("@/admin/screens/home")),
});

const adminScreens = screens.map((screen) =>
  createRoute({
    getParentRoute: () => admin,
    path: screen.path,
    beforeLoad: ({ location }) => requireRole(screen.role, location.href),
    component: lazyRouteComponent(screen.load),
    errorComponent: ErrorMessage,
  }),
);

/** Whether the Admin view is open to this session; one made by PIN is for the port alone. */
function mayManage(session: Session) {
  return !session.pin_only && mayDo(session.user.role, "manager");
}

/** Lets pass who has the role; others go to sign in, or (workers) to the Port view. */
async function requireRole(role: Role, here: string) {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: "/login", search: { next: here } });
  if (!mayManage(session)) throw redirect({ to: "/port" });
  if (!mayDo(session.user.role, role)) throw redirect({ to: "/admin" });
}

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    login,
    port.addChildren([portWork, portSearch]),
    admin.addChildren([adminHome, ...adminScreens]),
  ]),
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: WaitingPage,
  defaultPreload: "intent",
  scrollRestoration: true,
  // Search parameters are plain text, so that addresses can be read and written by hand.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).filter(([, value]) => value !== undefined);
    const text = new URLSearchParams(pairs as [string, string][]).toString();
    return text && `?${text}`;
  },
});

window.addEventListener(signedOut, () => {
  queryClient.setQueryData(sessionQuery.queryKey, null);
  if (window.location.pathname.startsWith("/admin")) void router.invalidate();
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
