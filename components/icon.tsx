import * as activity from "lucide-react/icons/activity";
import * as archive from "lucide-react/icons/archive";
import * as archiveRestore from "lucide-react/icons/archive-arrow-up";
import * as arrowRight from "lucide-react/icons/arrow-right";
import * as arrowUpRight from "lucide-react/icons/arrow-up-right";
import * as bellOff from "lucide-react/icons/bell-off";
import * as bookOpen from "lucide-react/icons/book-open";
import * as calendarCheck from "lucide-react/icons/calendar-check";
import * as chartColumn from "lucide-react/icons/chart-column";
import * as chartLine from "lucide-react/icons/chart-line";
import * as check from "lucide-react/icons/check";
import * as chevronDown from "lucide-react/icons/chevron-down";
import * as chevronLeft from "lucide-react/icons/chevron-left";
import * as chevronRight from "lucide-react/icons/chevron-right";
import * as chevronUp from "lucide-react/icons/chevron-up";
import * as circleCheck from "lucide-react/icons/circle-check";
import * as circleDashed from "lucide-react/icons/circle-dashed";
import * as circleAlert from "lucide-react/icons/circle-exclamation-point";
import * as circleQuestionMark from "lucide-react/icons/circle-question-mark";
import * as clipboardList from "lucide-react/icons/clipboard-list";
import * as clock from "lucide-react/icons/clock";
import * as copy from "lucide-react/icons/copy";
import * as dumbbell from "lucide-react/icons/dumbbell";
import * as ellipsis from "lucide-react/icons/ellipsis";
import * as eye from "lucide-react/icons/eye";
import * as eyeOff from "lucide-react/icons/eye-off";
import * as angry from "lucide-react/icons/face-angry";
import * as annoyed from "lucide-react/icons/face-expressionless";
import * as laugh from "lucide-react/icons/face-grinning";
import * as meh from "lucide-react/icons/face-neutral";
import * as frown from "lucide-react/icons/face-slightly-frowning";
import * as smile from "lucide-react/icons/face-slightly-smiling";
import * as flag from "lucide-react/icons/flag";
import * as funnel from "lucide-react/icons/funnel";
import * as gripVertical from "lucide-react/icons/grip-vertical";
import * as house from "lucide-react/icons/house";
import * as info from "lucide-react/icons/info";
import * as lifeBuoy from "lucide-react/icons/life-buoy";
import * as listChecks from "lucide-react/icons/list-checks";
import * as lock from "lucide-react/icons/lock";
import * as logOut from "lucide-react/icons/log-out";
import * as mail from "lucide-react/icons/mail";
import * as menu from "lucide-react/icons/menu";
import * as messageCircle from "lucide-react/icons/message-circle";
import * as minus from "lucide-react/icons/minus";
import * as moon from "lucide-react/icons/moon";
import * as pause from "lucide-react/icons/pause";
import * as pencil from "lucide-react/icons/pencil";
import * as phone from "lucide-react/icons/phone";
import * as play from "lucide-react/icons/play";
import * as plus from "lucide-react/icons/plus";
import * as printer from "lucide-react/icons/printer";
import * as redo2 from "lucide-react/icons/redo-2";
import * as history from "lucide-react/icons/rotate-ccw-clock";
import * as search from "lucide-react/icons/search";
import * as send from "lucide-react/icons/send";
import * as settings from "lucide-react/icons/settings";
import * as shieldCheck from "lucide-react/icons/shield-check";
import * as star from "lucide-react/icons/star";
import * as sun from "lucide-react/icons/sun";
import * as table2 from "lucide-react/icons/table-2";
import * as trash2 from "lucide-react/icons/trash";
import * as trendingDown from "lucide-react/icons/trending-down";
import * as trendingUp from "lucide-react/icons/trending-up";
import * as triangleAlert from "lucide-react/icons/triangle-exclamation-point";
import * as undo2 from "lucide-react/icons/undo-2";
import * as user from "lucide-react/icons/user";
import * as users from "lucide-react/icons/users";
import * as volume2 from "lucide-react/icons/volume-2";
import * as volumeX from "lucide-react/icons/volume-x";
import * as waves from "lucide-react/icons/waves-horizontal";
import * as x from "lucide-react/icons/x";
import { createElement } from "react";

type Drawing = readonly (readonly [tag: string, attributes: Record<string, string>])[];

const DRAWINGS = {
  activity: drawingOf(activity),
  angry: drawingOf(angry),
  annoyed: drawingOf(annoyed),
  archive: drawingOf(archive),
  "archive-restore": drawingOf(archiveRestore),
  "arrow-right": drawingOf(arrowRight),
  "arrow-up-right": drawingOf(arrowUpRight),
  "bell-off": drawingOf(bellOff),
  "book-open": drawingOf(bookOpen),
  "calendar-check": drawingOf(calendarCheck),
  "chart-column": drawingOf(chartColumn),
  "chart-line": drawingOf(chartLine),
  check: drawingOf(check),
  "chevron-down": drawingOf(chevronDown),
  "chevron-left": drawingOf(chevronLeft),
  "chevron-right": drawingOf(chevronRight),
  "chevron-up": drawingOf(chevronUp),
  "circle-alert": drawingOf(circleAlert),
  "circle-check": drawingOf(circleCheck),
  "circle-dashed": drawingOf(circleDashed),
  "circle-question-mark": drawingOf(circleQuestionMark),
  "clipboard-list": drawingOf(clipboardList),
  clock: drawingOf(clock),
  copy: drawingOf(copy),
  dumbbell: drawingOf(dumbbell),
  ellipsis: drawingOf(ellipsis),
  eye: drawingOf(eye),
  "eye-off": drawingOf(eyeOff),
  flag: drawingOf(flag),
  frown: drawingOf(frown),
  funnel: drawingOf(funnel),
  "grip-vertical": drawingOf(gripVertical),
  history: drawingOf(history),
  house: drawingOf(house),
  info: drawingOf(info),
  laugh: drawingOf(laugh),
  "life-buoy": drawingOf(lifeBuoy),
  "list-checks": drawingOf(listChecks),
  lock: drawingOf(lock),
  "log-out": drawingOf(logOut),
  mail: drawingOf(mail),
  meh: drawingOf(meh),
  menu: drawingOf(menu),
  "message-circle": drawingOf(messageCircle),
  minus: drawingOf(minus),
  moon: drawingOf(moon),
  pause: drawingOf(pause),
  pencil: drawingOf(pencil),
  phone: drawingOf(phone),
  play: drawingOf(play),
  plus: drawingOf(plus),
  printer: drawingOf(printer),
  "redo-2": drawingOf(redo2),
  search: drawingOf(search),
  send: drawingOf(send),
  settings: drawingOf(settings),
  "shield-check": drawingOf(shieldCheck),
  smile: drawingOf(smile),
  star: drawingOf(star),
  sun: drawingOf(sun),
  "table-2": drawingOf(table2),
  "trash-2": drawingOf(trash2),
  "trending-down": drawingOf(trendingDown),
  "trending-up": drawingOf(trendingUp),
  "triangle-alert": drawingOf(triangleAlert),
  "undo-2": drawingOf(undo2),
  user: drawingOf(user),
  users: drawingOf(users),
  "volume-2": drawingOf(volume2),
  "volume-x": drawingOf(volumeX),
  waves: drawingOf(waves),
  x: drawingOf(x),
};

export type IconName = keyof typeof DRAWINGS;

/**
 * A lucide drawing as plain SVG, decoration only: the word stands beside it.
 * Size by class, 20 px unless told; the package's own component would travel to the browser, this one does not.
 */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      {DRAWINGS[name].map(([tag, { key, ...attributes }]) => createElement(tag, { key, ...attributes }))}
    </svg>
  );
}

/** The package ships each drawing beside its component, but its types name only the component. */
function drawingOf(icon: object): Drawing {
  const { __iconData: data } = icon as { __iconData?: { node: Drawing } };
  if (data === undefined) throw new Error("this icon comes without its drawing");
  return data.node;
}
