import { type DBSchema, openDB } from "idb";

/** A port command as it is sent. The id makes it safe to send more than once. */
export interface StoredCommand {
  command_id: string;
  name: string;
  arguments: Record<string, unknown>;
}

/** Keeps commands over reloads, in the order they were added. */
export interface CommandStore {
  add(command: StoredCommand): Promise<void>;
  all(): Promise<StoredCommand[]>;
  remove(command_id: string): Promise<void>;
}

interface Schema extends DBSchema {
  commands: { key: number; value: StoredCommand; indexes: { by_id: string } };
}

export function openCommandStore(name = "entrepot.port"): CommandStore {
  const opening = openDB<Schema>(name, 1, {
    upgrade(database) {
      const commands = database.createObjectStore("commands", { autoIncrement: true });
      commands.createIndex("by_id", "command_id", { unique: true });
    },
  });
  return {
    async add(command) {
      await (await opening).add("commands", command);
    },
    async all() {
      return (await opening).getAll("commands");
    },
    async remove(command_id) {
      const database = await opening;
      const key = await database.getKeyFromIndex("commands", "by_id", command_id);
      if (key !== undefined) await database.delete("commands", key);
    },
  };
}

/** A random UUID, also where the page is no secure context and the browser offers none. */
export function newCommandId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
