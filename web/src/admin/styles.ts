// Admin uses many components of Mantine; the Port view does not load this.
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
// Again after Mantine's own, so that ours wins.
import "@/shared/theme/theme.css";
