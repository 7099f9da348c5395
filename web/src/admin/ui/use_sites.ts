import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import { everyPage } from "./every_page";

/** Every site of the organization. */
export function useSites() {
  return useQuery({
    queryKey: ["sites"],
    queryFn: () =>
      everyPage((cursor) => answer(api.GET("/app/api/sites", { params: { query: { cursor } } }))),
  });
}

/** The sites in use to choose from; none until they are known. */
export function useSiteChoices() {
  const { data } = useSites();
  return (data ?? [])
    .filter(({ active }) => active)
    .map(({ site_id, name }) => ({ value: String(site_id), label: name }));
}
