import { Image } from "@mantine/core";

/** The picture of a product, which its name beside it describes. */
export function Picture({ src, size = 44 }: { src: string; size?: number }) {
  return <Image src={src} alt="" w={size} h={size} fit="contain" radius="sm" loading="lazy" />;
}
