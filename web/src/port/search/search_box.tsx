import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconSearch, IconX } from "@/shared/icons";
import { PortButton } from "../ui/button";
import styles from "./search.module.css";

interface SearchBoxProps {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}

/** Searches while typing. Scans do not need it to have the focus. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const { t } = useTranslation("port");
  const [text, setText] = useState(value);
  const sent = useRef<string | null>(null);
  const later = useDebouncedCallback((typed: string) => {
    sent.current = typed.trim();
    onSearch(typed.trim());
  }, 250);
  useEffect(() => {
    // What was typed comes back as the value, perhaps after more was typed: keep that.
    if (value === sent.current) return;
    sent.current = null;
    setText(value);
    // A scan searches at once; what was typed before it must not follow.
    later.cancel();
  }, [value, later]);
  const type = (typed: string) => {
    setText(typed);
    later(typed);
  };
  return (
    <search>
      <form
        className={styles.box}
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <IconSearch size={40} aria-hidden />
        <input
          className={styles.input}
          aria-label={label}
          placeholder={label}
          value={text}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => type(event.target.value)}
        />
        {text && (
          <PortButton square aria-label={t("search.clear")} onClick={() => onSearch("")}>
            <IconX size={34} aria-hidden />
          </PortButton>
        )}
      </form>
    </search>
  );
}
