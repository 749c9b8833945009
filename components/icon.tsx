import * as activity from "lucide-react/icons/activity";
import * as archive from "lucide-react/icons/archive";
import * as archiveRestore from "lucide-react/icons/archive-arrow-up";
import * as arrowRight from "lucide-react/icons/arrow-right";
import * as arrowUpRight from "lucide-react/icons/arrow-up-right";
import * as bellOff from "lucide-react/icons/bell-off";
import * as bookOpen from "lucide-react/icons/book-open";
import * as bookmark from "lucide-react/icons/bookmark";
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
import * as download from "lucide-react/icons/download";
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

type Shape = readonly [tag: string, attributes: Record<string, string>];

const PATHS = {
  activity: pathOf(activity),
  angry: pathOf(angry),
  annoyed: pathOf(annoyed),
  archive: pathOf(archive),
  "archive-restore": pathOf(archiveRestore),
  "arrow-right": pathOf(arrowRight),
  "arrow-up-right": pathOf(arrowUpRight),
  "bell-off": pathOf(bellOff),
  bookmark: pathOf(bookmark),
  "book-open": pathOf(bookOpen),
  "calendar-check": pathOf(calendarCheck),
  "chart-column": pathOf(chartColumn),
  "chart-line": pathOf(chartLine),
  check: pathOf(check),
  "chevron-down": pathOf(chevronDown),
  "chevron-left": pathOf(chevronLeft),
  "chevron-right": pathOf(chevronRight),
  "chevron-up": pathOf(chevronUp),
  "circle-alert": pathOf(circleAlert),
  "circle-check": pathOf(circleCheck),
  "circle-dashed": pathOf(circleDashed),
  "circle-question-mark": pathOf(circleQuestionMark),
  "clipboard-list": pathOf(clipboardList),
  clock: pathOf(clock),
  copy: pathOf(copy),
  download: pathOf(download),
  dumbbell: pathOf(dumbbell),
  ellipsis: pathOf(ellipsis),
  eye: pathOf(eye),
  "eye-off": pathOf(eyeOff),
  flag: pathOf(flag),
  frown: pathOf(frown),
  funnel: pathOf(funnel),
  "grip-vertical": pathOf(gripVertical),
  history: pathOf(history),
  house: pathOf(house),
  info: pathOf(info),
  laugh: pathOf(laugh),
  "life-buoy": pathOf(lifeBuoy),
  "list-checks": pathOf(listChecks),
  lock: pathOf(lock),
  "log-out": pathOf(logOut),
  mail: pathOf(mail),
  meh: pathOf(meh),
  menu: pathOf(menu),
  "message-circle": pathOf(messageCircle),
  minus: pathOf(minus),
  moon: pathOf(moon),
  pause: pathOf(pause),
  pencil: pathOf(pencil),
  phone: pathOf(phone),
  play: pathOf(play),
  plus: pathOf(plus),
  printer: pathOf(printer),
  "redo-2": pathOf(redo2),
  search: pathOf(search),
  send: pathOf(send),
  settings: pathOf(settings),
  "shield-check": pathOf(shieldCheck),
  smile: pathOf(smile),
  star: pathOf(star),
  sun: pathOf(sun),
  "table-2": pathOf(table2),
  "trash-2": pathOf(trash2),
  "trending-down": pathOf(trendingDown),
  "trending-up": pathOf(trendingUp),
  "triangle-alert": pathOf(triangleAlert),
  "undo-2": pathOf(undo2),
  user: pathOf(user),
  users: pathOf(users),
  "volume-2": pathOf(volume2),
  "volume-x": pathOf(volumeX),
  waves: pathOf(waves),
  x: pathOf(x),
};

export type IconName = keyof typeof PATHS;

/**
 * A lucide drawing as plain SVG, decoration only: the word stands beside it.
 * Size by class, 20 px unless told; the package's own component would travel to the browser, this one does not.
 * A page holds dozens of them, so each is one path; how it is drawn stands once, in globals.css.
 */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={`icon ${className}`}>
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The package ships each drawing beside its component, but its types name only the component. */
function pathOf(icon: object): string {
  const { __iconData: data } = icon as { __iconData?: { node: readonly Shape[] } };
  if (data === undefined) throw new Error("this icon comes without its drawing");
  return data.node.map(outlineOf).join("");
}

/** A shape as a part of a path. A path that begins with a small m counts from where the pen was: so it is put to 0. */
function outlineOf([tag, attributes]: Shape): string {
  const number = (name: string) => Number(attributes[name] ?? 0);
  switch (tag) {
    case "path":
      return attributes.d?.startsWith("m") ? `M0 0${attributes.d}` : (attributes.d ?? "");
    case "line":
      return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
    case "circle": {
      const r = number("r");
      return `M${number("cx") - r} ${number("cy")}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    }
    case "rect": {
      const r = number("rx");
      const [across, down] = [number("width") - 2 * r, number("height") - 2 * r];
      const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
      const sides = `h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
      return `M${number("x") + r} ${number("y")}${sides}`;
    }
    default:
      throw new Error(`this icon has a ${tag}, which nobody here can draw`);
  }
}
