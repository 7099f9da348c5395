import { ActionIcon, Card, Group, SegmentedControl, Slider, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GridReplay } from "@/api/types";
import { IconPlayerPause, IconPlayerPlay } from "@/shared/icons";
import { Loaded } from "../../ui/loaded";
import { Player } from "./player";
import { gridReplay } from "./requests";
import { Stage } from "./stage";

/** The last ten minutes of a grid once more. */
export function Replay({ site }: { site: number }) {
  const query = useQuery({
    queryKey: ["grid_replay", site],
    queryFn: () => gridReplay(site),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });
  return <Loaded query={query}>{(replay) => <Replayed site={site} replay={replay} />}</Loaded>;
}

function Replayed({ site, replay }: { site: number; replay: GridReplay }) {
  const player = useMemo(() => {
    const made = new Player(replay.from);
    made.hear(replay.changes);
    return made;
  }, [replay]);
  const first = replay.from.at;
  const last = Math.max(first + 1000, replay.changes.at(-1)?.at ?? 0);
  const tape = useTape(first, last);
  return (
    <Stack gap="md">
      <Controls first={first} last={last} tape={tape} />
      <Stage site={site} player={player} clock={tape.clock} lost={false} />
    </Stack>
  );
}

/** Goes from the first to the last moment, as fast as is chosen. */
function useTape(first: number, last: number) {
  const [shown, setShown] = useState(first);
  const [plays, setPlays] = useState(true);
  const [speed, setSpeed] = useState(4);
  const at = useRef(first);
  useEffect(() => {
    if (!plays) return;
    let before = performance.now();
    const timer = window.setInterval(() => {
      setShown(at.current);
      if (at.current >= last) setPlays(false);
    }, 250);
    let frame = requestAnimationFrame(step);
    function step(now: number) {
      at.current = Math.min(last, at.current + (now - before) * speed);
      before = now;
      frame = requestAnimationFrame(step);
    }
    return () => {
      window.clearInterval(timer);
      cancelAnimationFrame(frame);
    };
  }, [plays, speed, last]);
  const go = (moment: number) => {
    at.current = moment;
    setShown(moment);
  };
  const clock = useCallback(() => at.current, []);
  return { shown, plays, setPlays, speed, setSpeed, go, clock };
}

interface ControlsProps {
  first: number;
  last: number;
  tape: ReturnType<typeof useTape>;
}

function Controls({ first, last, tape }: ControlsProps) {
  const { t, i18n } = useTranslation("admin");
  const words = new Intl.DateTimeFormat(i18n.language, { timeStyle: "medium" });
  const time = words.format(tape.shown);
  const Icon = tape.plays ? IconPlayerPause : IconPlayerPlay;
  const press = () => {
    if (!tape.plays && tape.shown >= last) tape.go(first);
    tape.setPlays(!tape.plays);
  };
  return (
    <Card withBorder padding="sm" component="section" aria-label={t("grid.replayTitle")}>
      <Group gap="md" wrap="nowrap">
        <ActionIcon
          size="lg"
          variant="default"
          aria-label={t(tape.plays ? "grid.pause" : "grid.play")}
          onClick={press}
        >
          <Icon size={20} aria-hidden />
        </ActionIcon>
        <Slider
          flex={1}
          min={first}
          max={last}
          step={1000}
          value={tape.shown}
          onChange={tape.go}
          label={(moment) => words.format(moment)}
          thumbLabel={t("grid.moment")}
          thumbValueText={(moment) => words.format(moment)}
        />
        <Text w="8em" ta="right">
          {time}
        </Text>
        <SegmentedControl
          aria-label={t("grid.speed")}
          value={String(tape.speed)}
          onChange={(speed) => tape.setSpeed(Number(speed))}
          data={["1", "4", "20"].map((value) => ({ value, label: `${value}×` }))}
        />
      </Group>
    </Card>
  );
}
