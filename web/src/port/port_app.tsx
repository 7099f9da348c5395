import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { sessionQuery } from "@/shared/session/session";
import { Loading } from "@/shared/states/loading";
import styles from "./port.module.css";
import { EnrolHere } from "./sign_in/enrol_here";
import { SignIn } from "./sign_in/sign_in";
import { PortProvider } from "./state/port_provider";
import { useWakeLock } from "./status/wake_lock";

/** The Port view: who works at this device, then the work itself. */
export default function PortApp() {
  useWakeLock();
  return (
    <div className={styles.port}>
      <Gate />
    </div>
  );
}

function Gate() {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <Loading />;
  if (!session.data) return <SignIn />;
  if (!session.data.device || !session.data.port) return <EnrolHere />;
  return (
    <Suspense fallback={<Loading />}>
      <PortProvider>
        <Outlet />
      </PortProvider>
    </Suspense>
  );
}

export { Work } from "./screens/work";
export { SearchScreen } from "./search/search_screen";
