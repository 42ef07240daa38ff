import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Level } from './Level.tsx';
import styles from './TreePage.module.css';

type Props = {
  /** Key of the node chosen, '' for none. */
  chosen: string;
  /** Keys of the nodes open at first. */
  open: readonly string[];
  onChoose: (key: string) => void;
};

/** The tree with the keys of the ARIA practice: arrows walk, open and close; Enter and Space choose. */
export function DirectoryTree({ chosen, open: openAtFirst, onChoose }: Props) {
  const { t } = useTranslation('directory');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openAtFirst));
  const [focused, setFocused] = useState(chosen);
  const tree = useRef<HTMLDivElement>(null);

  const setOpenOf = (key: string, isOpen: boolean) =>
    setOpen((current) => {
      const next = new Set(current);
      if (isOpen) next.add(key);
      else next.delete(key);
      return next;
    });
  const focus = (item: Element | null | undefined) => {
    if (!(item instanceof HTMLElement)) return;
    setFocused(item.dataset.key ?? '');
    item.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="treeitem"]') : null;
    const key = item?.dataset.key;
    if (!item || key === undefined) return;
    const at = items.indexOf(item);
    const expanded = item.getAttribute('aria-expanded');
    const steps: Record<string, () => void> = {
      ArrowDown: () => focus(items[at + 1]),
      ArrowUp: () => focus(items[at - 1]),
      Home: () => focus(items[0]),
      End: () => focus(items.at(-1)),
      ArrowRight: () => (expanded === 'false' ? setOpenOf(key, true) : focus(expanded ? items[at + 1] : null)),
      ArrowLeft: () =>
        expanded === 'true' ? setOpenOf(key, false) : focus(item.parentElement?.closest('[role="treeitem"]')),
      Enter: () => onChoose(key),
      ' ': () => onChoose(key),
    };
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    step();
  };

  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={-1}
      aria-label={t('tree.label')}
      className={styles.root}
      onKeyDown={onKeyDown}
    >
      <Level
        parent={null}
        depth={1}
        open={open}
        chosen={chosen}
        focused={focused}
        onChoose={(key) => {
          setFocused(key);
          onChoose(key);
        }}
        onToggle={(key) => setOpenOf(key, !open.has(key))}
      />
    </div>
  );
}
