import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./problem";

/** A refusal is an answer: asking again would give the same. Only a missing answer is retried. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => !(error instanceof ApiError) && count < 2,
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
