import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Rule } from "@/api/types";
import { IconPlus } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { useLiveReload } from "../ui/use_live_reload";
import { RuleForm } from "./rules/rule_form";
import { listRules } from "./rules/rule_requests";
import { RuleTable } from "./rules/rule_table";

/** Which orders are picked first, and which not at all. */
export default function Rules() {
  const { t } = useTranslation("admin");
  const [edited, setEdited] = useState<Rule | "new" | null>(null);
  const query = useQuery({ queryKey: ["rules"], queryFn: listRules });
  useLiveReload(["rule"], "rules");
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited("new")}>
      {t("rules.add")}
    </Button>
  );
  return (
    <Page title={t("nav.rules")} intro={t("rules.intro")} actions={add}>
      <Loaded query={query}>
        {(rules) =>
          rules.length > 0 ? (
            <RuleTable rules={rules} onEdit={setEdited} />
          ) : (
            <Empty title={t("rules.empty")} hint={t("rules.emptyHint")} actions={add} />
          )
        }
      </Loaded>
      {edited && (
        <RuleForm rule={edited === "new" ? undefined : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  );
}
