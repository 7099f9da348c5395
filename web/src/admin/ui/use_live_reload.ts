import { useThrottledCallback } from "@mantine/hooks";
import { useLiveMessages } from "@/shared/live/live";
import { useReload } from "./use_act";

/** Many changes within this many milliseconds are one reload. */
const pace = 500;

/** Reloads the lists of these names when the live stream tells of a change of such a resource. */
export function useLiveReload(resources: readonly string[] | "all", ...names: string[]) {
  const reload = useThrottledCallback(useReload(...names), pace);
  useLiveMessages(({ type, data }) => {
    if (type !== "news") return;
    const { resource } = data as { resource: string };
    if (resources === "all" || resources.includes(resource)) reload();
  });
}
