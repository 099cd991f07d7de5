import { Icon } from "./icon";
import { KeyCap } from "./key-cap";

type Props = { action: string; name?: string; label: string; value?: string; keyCap?: string };

export function DeskSearch({ action, name = "q", label, value, keyCap }: Props) {
  return (
    <search>
      <form
        action={action}
        className="focus-frame flex h-8 items-center gap-2 rounded-md border border-laguna-300 px-3 text-white"
      >
        <Icon name="magnifier" size={20} />
        <input
          type="search"
          name={name}
          aria-label={label}
          placeholder={label}
          defaultValue={value}
          className="h-full w-full min-w-0 bg-transparent text-etiqueta font-normal placeholder:text-white"
        />
        {keyCap ? <KeyCap>{keyCap}</KeyCap> : null}
      </form>
    </search>
  );
}
