import { queryOptions, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { answer, api, setCsrfToken } from "@/api/client";
import { ApiError } from "@/api/problem";
import type { Login, Session } from "@/api/types";
import { stopLive } from "@/shared/live/live";

/** The signed-in person of this browser, or null. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      return remember(await answer(api.GET("/app/api/session")));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

function remember(session: Session) {
  setCsrfToken(session.csrf_token);
  return session;
}

/** Only below routes that ask for a session. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new ApiError(401, {}, null);
  return data;
}

export function useSignIn() {
  const client = useQueryClient();
  return async (login: Login) => {
    const session = await answer(api.POST("/app/api/login", { body: login }));
    client.setQueryData(sessionQuery.queryKey, remember(session));
    return session;
  };
}

export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await answer(api.DELETE("/app/api/session"));
    stopLive();
    client.clear();
    await navigate({ to: "/login" });
  };
}
