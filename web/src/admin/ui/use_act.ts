import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notifyDone, notifyRefused } from "./notify";

/** Reloads the lists of these names. */
export function useReload(...names: string[]) {
  const client = useQueryClient();
  return () =>
    Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] }))).then(
      () => undefined,
    );
}

/** An act without a form: reloads the list when it is done, says so, or says why it was refused. */
export function useAct<Row>(
  list: string,
  act: (row: Row) => Promise<unknown>,
  done: (row: Row) => string,
) {
  const reload = useReload(list);
  return useMutation({
    mutationFn: act,
    onSuccess: (_, row) => notifyDone(done(row)),
    onError: notifyRefused,
    // After a refusal too: it may tell that the row has changed.
    onSettled: reload,
  });
}

/** Header that lets a change through only if nobody changed the row since it was read. */
export function ifMatch(row: { version: number }) {
  return { "If-Match": `"v${row.version}"` };
}
