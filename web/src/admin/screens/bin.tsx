import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Bin } from "@/api/types";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { useRecordId } from "../ui/record_id";
import { ScreenLink } from "../ui/screen_link";
import { Section } from "../ui/section";
import { useLiveReload } from "../ui/use_live_reload";
import { BinContents } from "./bins/bin_contents";
import { useMoveBin } from "./bins/bin_menu";
import { InsideBadge } from "./bins/inside_badge";
import { LayoutForm } from "./bins/layout_form";

/** One bin and what lies in it. */
export default function BinScreen() {
  const { t } = useTranslation("admin");
  const id = useRecordId("binId");
  useLiveReload("all", "bins", "bin_contents");
  const query = useQuery({
    queryKey: ["bins", id],
    queryFn: () => answer(api.GET("/app/api/bins/{bin_id}", { params: { path: { bin_id: id } } })),
  });
  const bin = query.data;
  return (
    <>
      <ScreenLink to="bins">{t("bins.back")}</ScreenLink>
      <Page
        title={bin ? t("bins.ofNumber", { number: bin.number }) : t("bins.bin")}
        intro={bin && t("bins.usedOf", bin)}
        actions={bin && <Acts bin={bin} />}
      >
        <Loaded query={query}>
          {(data) => (
            <Section title={t("bins.contents")}>
              <BinContents bin={data.bin_id} />
            </Section>
          )}
        </Loaded>
      </Page>
    </>
  );
}

function Acts({ bin }: { bin: Bin }) {
  const { t } = useTranslation("admin");
  const [divides, setDivides] = useState(false);
  const move = useMoveBin();
  return (
    <Group gap="sm">
      <InsideBadge inside={bin.inside} />
      <Button variant="default" onClick={() => setDivides(true)}>
        {t("bins.divide")}
      </Button>
      <Button variant="default" loading={move.isPending} onClick={() => move.mutate(bin)}>
        {t(bin.inside ? "bins.takeOut" : "bins.putIn")}
      </Button>
      {divides && <LayoutForm bin={bin} onClose={() => setDivides(false)} />}
    </Group>
  );
}
