import type { ShipState } from "@/api/types";
import styles from "./ship.module.css";

/** Where the parcel goes, as it stands on an envelope. */
export function Address({ destination }: { destination: ShipState["destination"] }) {
  const { first_name, last_name, company, address1, address2, zip, city, country } = destination;
  const lines = [
    [first_name, last_name].filter(Boolean).join(" "),
    company,
    address1,
    address2,
    [zip, city].filter(Boolean).join(" "),
    country,
  ].filter(Boolean);
  return (
    <address className={styles.address}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
