import { queryOptions, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import { ApiError } from "@/api/problem";
import type { Session } from "@/api/types";
import { changeLanguage } from "@/shared/i18n/i18n";
import { isLanguage, type Language } from "@/shared/i18n/languages";
import { stopLive } from "@/shared/live/live";

export interface Login {
  email: string;
  password: string;
}

/** The signed-in person of this browser, or null. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await answer(api.GET("/app/api/session"));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

/** Only below routes that ask for a session. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new ApiError(401, {}, null);
  return data;
}

/** Takes over the session of an answer: whose it is, and the language that person reads. */
export function useAdoptSession() {
  const client = useQueryClient();
  return async (session: Session) => {
    stopLive();
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    if (isLanguage(session.user.language)) await changeLanguage(session.user.language);
    client.setQueryData(sessionQuery.queryKey, session);
    return session;
  };
}

export function useSignIn() {
  const adopt = useAdoptSession();
  // The document does not name the body of this operation.
  return async (login: Login) => adopt(await answer(api.POST("/app/api/login", { body: login })));
}

export function useChooseOrganization() {
  const adopt = useAdoptSession();
  return async (organization_id: number) => {
    const body = { organization_id };
    return adopt(await answer(api.POST("/app/api/session/organization", { body })));
  };
}

/** Keeps the language with the user, for the next sign-in on any device. */
export function rememberLanguage(language: Language) {
  return answer(api.PATCH("/app/api/session/user", { body: { language } }));
}

/** Ends the session; what to show then is the caller's. */
export function useSignOut() {
  const client = useQueryClient();
  return async () => {
    await answer(api.POST("/app/api/logout"));
    stopLive();
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    client.setQueryData(sessionQuery.queryKey, null);
  };
}
