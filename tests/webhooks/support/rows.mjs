// Rows of a server that is stopped, on SQLite: what would take hours over the API is written at once.
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export class Rows {
  constructor(folder) {
    this.database = new DatabaseSync(path.join(folder, 'entrepot.db'));
  }

  all(sql, ...values) {
    return this.database.prepare(sql).all(...values);
  }

  /** Inserts rows like the first one of the table, each with these changes. */
  clone(table, changes) {
    const [first] = this.all(`SELECT * FROM ${table} LIMIT 1`);
    if (!first) throw new Error(`there is no row in ${table} to copy`);
    const columns = Object.keys(first);
    const places = columns.map(() => '?').join(', ');
    const insert = this.database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
    );
    for (const change of changes) {
      insert.run(...columns.map((name) => ({ ...first, ...change })[name]));
    }
  }

  insert(table, rows) {
    const columns = Object.keys(rows[0]);
    const insert = this.database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of rows) insert.run(...Object.values(row));
  }

  /** All of `work` in one transaction. */
  write(work) {
    this.database.exec('BEGIN IMMEDIATE');
    work();
    this.database.exec('COMMIT');
  }

  close() {
    this.database.close();
  }
}
