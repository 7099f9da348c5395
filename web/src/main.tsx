import "@/shared/theme/base_styles";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "@/api/query_client";
import { router } from "@/router";
import { startI18n } from "@/shared/i18n/i18n";
import { unlockSoundAtFirstTap } from "@/shared/sound/sounds";
import { AppTheme } from "@/shared/theme/app_theme";

unlockSoundAtFirstTap();
await startI18n();

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <AppTheme>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </AppTheme>
  </StrictMode>,
);
