export default function FirstVisit() {
  return null;
}
