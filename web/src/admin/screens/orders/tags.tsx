import { Badge, Group } from "@mantine/core";

export function Tags({ tags }: { tags: string[] }) {
  if (tags.length === 0) return <>–</>;
  return (
    <Group gap={4}>
      {tags.map((tag) => (
        <Badge key={tag} color="gray">
          {tag}
        </Badge>
      ))}
    </Group>
  );
}
