import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./dialog";
import styles from "./picture.module.css";

interface PictureProps {
  url: string;
  /** The product's name; it also stands beside the picture. */
  name: string;
  className?: string;
  /** A tap shows it as large as the screen. */
  zoom?: boolean;
}

export function Picture({ url, name, className, zoom }: PictureProps) {
  const { t } = useTranslation("port");
  const [full, setFull] = useState(false);
  const classes = `${styles.picture} ${className ?? ""}`;
  const image = <img src={url} alt="" draggable={false} />;
  if (!zoom) return <span className={classes}>{image}</span>;
  return (
    <>
      <button
        type="button"
        className={classes}
        aria-label={t("picture.enlarge", { name })}
        onClick={() => setFull(true)}
      >
        {image}
      </button>
      {full && (
        <Dialog title={name} passScans onClose={() => setFull(false)}>
          <img className={styles.full} src={url} alt={name} />
        </Dialog>
      )}
    </>
  );
}
