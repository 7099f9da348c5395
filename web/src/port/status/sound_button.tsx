import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconVolume, IconVolumeOff } from "@/shared/icons";
import { play, setVolume, volume } from "@/shared/sound/sounds";
import { PortButton } from "../ui/button";

export function SoundButton() {
  const { t } = useTranslation("port");
  const [on, setOn] = useState(() => volume() > 0);
  const toggle = () => {
    setVolume(on ? 0 : 0.6);
    setOn(!on);
    if (!on) play("ok");
  };
  const Icon = on ? IconVolume : IconVolumeOff;
  return (
    <PortButton square aria-pressed={on} aria-label={t("frame.sound")} onClick={toggle}>
      <Icon size={34} aria-hidden />
    </PortButton>
  );
}
