export default function PortApp() {
  return null;
}
