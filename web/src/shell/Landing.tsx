import { features } from '../features.ts';
import { useSession } from '../session/session.ts';

const desk = features.flatMap((feature) => feature.desk ?? [])[0];

/** The home page that is open to whoever is signed in, with the workbench within it; the workbench alone where none is. */
export function Landing() {
  const session = useSession();
  const home = features.find(
    (feature) => feature.home && (!feature.home.can || session.can.includes(feature.home.can)),
  )?.home;
  const bench = desk && (
    <>
      <desk.Component alone={home === undefined} />
      {features.map(
        ({ onDesk }) => onDesk && session.can.includes(onDesk.can) && <onDesk.Component key={onDesk.can} />,
      )}
    </>
  );
  return home ? <home.Component>{bench}</home.Component> : bench;
}
